package dev.aval.approval.deciding;

import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A change of one approval that somebody outside caused, perhaps told twice.
public record Move(
    String approvalId,
    @Nullable Cause cause,
    Function<Optional<Approval>, Optional<Transition>> change) {

  /// The event that caused it, counted in its stream: the same one moves nothing twice.
  public record Cause(String stream, long seq, String eventId, @Nullable String trace) {}
}
