package dev.aval.link.orderlinks;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One field of the form: [#SUBJECT], [#DESCRIPTION] and [#AMOUNT] are those of every request, any
/// other is a field of its data.
///
/// @param label what it is called on the form; for a field of the data only
public record Field(String name, @Nullable String label, Rule rule, @Nullable String preset) {
  public static final String SUBJECT = "subject";
  public static final String DESCRIPTION = "description";
  public static final String AMOUNT = "amount";
  public static final Set<String> OF_EVERY_REQUEST = Set.of(SUBJECT, DESCRIPTION, AMOUNT);

  public boolean isData() {
    return !OF_EVERY_REQUEST.contains(name);
  }
}
