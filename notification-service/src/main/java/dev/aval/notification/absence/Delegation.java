package dev.aval.notification.absence;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A time in which somebody stands in for another; without types or account for all of them.
public record Delegation(
    String email,
    @Nullable String name,
    @Nullable String locale,
    Instant from,
    Instant until,
    List<String> types,
    @Nullable String account) {
  public Delegation {
    types = List.copyOf(types);
  }

  boolean holds(String inAccount, @Nullable String type, Instant now) {
    return !now.isBefore(from)
        && now.isBefore(until)
        && (account == null || account.equals(inAccount))
        && (types.isEmpty() || (type != null && types.contains(type)));
  }
}
