package dev.aval.approval.deciding;

import dev.aval.approval.deciding.Approval.Pending;
import dev.aval.approval.deciding.ApprovalEvent.Cause;
import dev.aval.approval.deciding.Ending.Because;
import dev.aval.approval.planning.Approver;
import dev.aval.approval.requests.Person;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What an answer, or a stage less, comes to: the end, the next stage, or nothing yet. Of many who
/// answer, the one who concludes it first has decided (X7).
public final class Concluding {
  private Concluding() {}

  static Transition after(Pending pending, Answer answer, Instant now) {
    var answered = pending.live().answered(answer);
    var counted = Counting.of(answered);
    if (counted.isLost() || counted.isPassed()) return concluded(pending, answered, answer, now);
    var next = pending.about(answered);
    var decided = new ApprovalEvent.Decided(next, answer, null);
    return nextStage(pending, next, Cause.STAGE, null, null, now)
        .map(it -> Transition.to(next, decided, it))
        .orElseGet(() -> Transition.to(next, decided));
  }

  /// A stage was taken out.
  public static Transition without(
      Pending pending,
      Question shorter,
      @Nullable Person by,
      @Nullable String reason,
      Instant now) {
    if (Counting.of(shorter).isPassed()) {
      var ending = new Ending(Outcome.APPROVED, Because.SKIPPED, by, reason);
      var closed = pending.about(shorter).close(ending, now);
      return Transition.to(closed, new ApprovalEvent.Closed(closed));
    }
    var next = pending.about(shorter);
    return Transition.to(next, asked(pending, next, Cause.SKIPPED, by, reason, now));
  }

  private static Transition concluded(
      Pending pending, Question answered, Answer answer, Instant now) {
    var ending =
        new Ending(answer.choice().outcome(), Because.DECISION, answer.by(), answer.reason());
    var undo = answered.plan().terms().undoSeconds();
    if (undo > 0) {
      var until = now.plusSeconds(undo);
      var settling = pending.settle(answered, ending, now, until);
      return Transition.to(settling, new ApprovalEvent.Decided(settling, answer, until));
    }
    var closed = pending.about(answered).close(ending, now);
    return Transition.to(
        closed, new ApprovalEvent.Decided(closed, answer, null), new ApprovalEvent.Closed(closed));
  }

  /// Empty where the same stages are open as before.
  static Optional<ApprovalEvent.Asked> nextStage(
      Pending before,
      Pending after,
      Cause because,
      @Nullable Person by,
      @Nullable String reason,
      Instant now) {
    return Counting.of(before.live()).live().equals(Counting.of(after.live()).live())
        ? Optional.empty()
        : Optional.of(asked(before, after, because, by, reason, now));
  }

  /// Who is asked now and was not, and who was asked and is not. Who has answered is not released:
  /// he had his say.
  public static ApprovalEvent.Asked asked(
      Pending before,
      Pending after,
      Cause because,
      @Nullable Person by,
      @Nullable String reason,
      Instant now) {
    var was = Counting.of(before.live()).waitsFor();
    var is = Counting.of(after.live()).waitsFor();
    return new ApprovalEvent.Asked(
        after,
        because,
        by,
        reason,
        without(is, was),
        without(was, is).stream()
            .filter(it -> after.live().answerOf(it.email()).isEmpty())
            .map(Approver::person)
            .toList(),
        now);
  }

  private static List<Approver> without(List<Approver> all, List<Approver> some) {
    var known = some.stream().map(Approver::email).toList();
    return all.stream().filter(it -> !known.contains(it.email())).toList();
  }
}
