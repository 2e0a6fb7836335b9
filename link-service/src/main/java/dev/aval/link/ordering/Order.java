package dev.aval.link.ordering;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What somebody wants by an order link, complete.
///
/// @param data the further fields of the form, by name
public record Order(
    String account,
    String requestType,
    Requester requester,
    String subject,
    @Nullable String description,
    @Nullable BigDecimal amount,
    String currency,
    @Nullable String message,
    Map<String, String> data) {
  public Order {
    data = Map.copyOf(data);
  }
}
