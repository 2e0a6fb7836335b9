package dev.aval.approval.deciding.web;

import dev.aval.approval.deciding.Approval.Closed;
import dev.aval.approval.deciding.Approval.Known;
import dev.aval.approval.deciding.Approval.Pending;
import dev.aval.approval.deciding.Approval.Settling;
import dev.aval.approval.deciding.Ending;
import dev.aval.approval.deciding.Outcome;
import dev.aval.approval.deciding.Undoing;
import dev.aval.approval.requests.Person;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What was recorded, and what it came to: `PENDING` while others are still asked, `SETTLING` while
/// the end may be taken back, else the outcome. `undoUntil` is until when the last answer may be.
record DecisionAnswer(
    String approvalId,
    int revision,
    String status,
    @Nullable Outcome outcome,
    @Nullable Person decidedBy,
    Instant decidedAt,
    @Nullable String reason,
    @Nullable Instant undoUntil) {
  static DecisionAnswer of(Known approval) {
    return switch (approval) {
      case Pending it -> pending(it);
      case Settling it -> of(it, "SETTLING", it.ending(), it.dueAt());
      case Closed it -> of(it, it.ending().outcome().name(), it.ending(), null);
    };
  }

  private static DecisionAnswer pending(Pending it) {
    var last = it.live().last().orElse(null);
    return new DecisionAnswer(
        it.request().requestId(),
        it.live().revision().number(),
        "PENDING",
        null,
        last == null ? null : last.by(),
        last == null ? it.at() : last.at(),
        last == null ? null : last.reason(),
        Undoing.until(it).orElse(null));
  }

  private static DecisionAnswer of(
      Known it, String status, Ending ending, @Nullable Instant undoUntil) {
    return new DecisionAnswer(
        it.request().requestId(),
        it.live().revision().number(),
        status,
        ending.outcome(),
        ending.by(),
        it.at(),
        ending.reason(),
        undoUntil);
  }
}
