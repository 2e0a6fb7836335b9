package dev.aval.request.duplicates;

import java.time.Instant;
import java.util.List;

/// A live request that others may repeat.
///
/// @param waits it is not decided yet; else it was approved
public record First(String requestId, boolean waits, Instant submittedAt, List<Long> likeness) {
  public First {
    likeness = List.copyOf(likeness);
  }
}
