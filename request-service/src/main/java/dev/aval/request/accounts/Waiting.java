package dev.aval.request.accounts;

import java.time.Instant;
import java.util.List;

/// What waits in an account for a decision.
///
/// @param first the newest of them
/// @param total how many there are
/// @param more there are even more than were counted
public record Waiting(List<Item> first, int total, boolean more) {
  public record Item(String requestId, String subject, Instant since) {}

  public Waiting {
    first = List.copyOf(first);
  }

  public boolean isEmpty() {
    return total == 0;
  }
}
