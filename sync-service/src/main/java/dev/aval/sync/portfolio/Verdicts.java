package dev.aval.sync.portfolio;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What approval-service made of answers.
public sealed interface Verdicts {
  /// One for each that was sent, in their order.
  record Given(List<Verdict> verdicts) implements Verdicts {}

  /// Nothing was decided.
  record Unreachable() implements Verdicts {}

  enum Result {
    RECORDED,
    ALREADY_RECORDED,
    /// Somebody was faster.
    TOO_LATE,
    REFUSED
  }

  /// @param by who was faster
  /// @param code why it was refused, as a problem of approval-service names it
  record Verdict(
      String requestId,
      Result result,
      @Nullable String by,
      @Nullable Instant at,
      @Nullable String code) {
    public boolean isRecorded() {
      return result == Result.RECORDED || result == Result.ALREADY_RECORDED;
    }
  }
}
