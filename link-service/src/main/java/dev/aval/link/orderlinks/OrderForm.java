package dev.aval.link.orderlinks;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What one order link asks for: the form of one request type, some of it filled in already.
///
/// @param title what the form is called, for whoever orders
/// @param intro what stands above it
/// @param currency of the amount
public record OrderForm(
    String requestType, String title, @Nullable String intro, String currency, List<Field> fields) {
  /// In the data of each request: the title of the link it came by.
  public static final String TITLE_IN_DATA = "orderLink";

  public OrderForm {
    fields = List.copyOf(fields);
  }

  public Optional<Field> field(String name) {
    return fields.stream().filter(it -> it.name().equals(name)).findFirst();
  }

  public List<Field> data() {
    return fields.stream().filter(Field::isData).toList();
  }
}
