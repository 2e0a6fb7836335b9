package dev.aval.approval.deciding;

import dev.aval.approval.requests.Person;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What one person said, and how we know.
///
/// @param stage from 0
/// @param voice the folded address of the approver for whom it counts: his own, or that of whoever
///   he stands in for ("B for A")
public record Answer(
    int stage,
    String voice,
    Person by,
    Choice choice,
    @Nullable String reason,
    Instant at,
    Evidence evidence) {
  public boolean isBy(String email) {
    return by.is(email);
  }

  /// Whom the answer was given for, where that is somebody else.
  public @Nullable String onBehalfOf() {
    return by.is(voice) ? null : voice;
  }
}
