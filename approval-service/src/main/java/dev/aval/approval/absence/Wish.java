package dev.aval.approval.absence;

import dev.aval.approval.requests.Person;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A delegation as it is asked for: not yet checked.
///
/// @param id given by a platform, which may so tell it twice; we give one otherwise
/// @param from now, where it says nothing
public record Wish(
    @Nullable String id,
    @Nullable Person deputy,
    @Nullable Instant from,
    @Nullable Instant until,
    Set<String> types,
    @Nullable String account,
    @Nullable String note) {
  public Wish {
    types = Set.copyOf(types);
  }

  boolean isWhole() {
    return deputy != null && from != null && until != null;
  }

  Delegation toDelegation(String given, Arranger by) {
    if (deputy == null || from == null || until == null) {
      throw new IllegalStateException("Expected to keep a whole delegation, but this is not");
    }
    return new Delegation(given, deputy, from, until, types, account, note, by.who(), by.source());
  }
}
