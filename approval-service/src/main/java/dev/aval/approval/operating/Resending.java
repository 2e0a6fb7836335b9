package dev.aval.approval.operating;

import static dev.aval.approval.operating.ActOutcome.refused;

import dev.aval.approval.deciding.Approval.Known;
import dev.aval.approval.deciding.Approval.Pending;
import dev.aval.approval.deciding.ApprovalEvent.Asked;
import dev.aval.approval.deciding.ApprovalEvent.Cause;
import dev.aval.approval.deciding.Counting;
import dev.aval.approval.deciding.Transition;
import dev.aval.approval.operating.ActOutcome.Done;
import dev.aval.approval.operating.ActOutcome.Refusal;
import dev.aval.approval.requests.Person;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// Those who are asked are told once more, and find it on top of what waits for them (D7, D8). It
/// counts as asked now: nobody is told twice within five minutes.
final class Resending {
  private static final Duration PAUSE = Duration.ofMinutes(5);

  private Resending() {}

  static ActOutcome judge(Known known, Person operator, Act.Resend act, Instant now) {
    if (!(known instanceof Pending it)) return refused(Refusal.NOT_WAITING);
    var asked = Counting.of(it.live()).waitsFor();
    if (it.pausedAt() != null || asked.isEmpty()) return refused(Refusal.NOBODY_TO_TELL);
    if (now.isBefore(it.at().plus(PAUSE))) return refused(Refusal.TOO_SOON);
    var next = it.again(now);
    var reason = act.reason().isEmpty() ? null : act.reason();
    return new Done(
        Transition.to(
            next, new Asked(next, Cause.RESENT, operator, reason, asked, List.of(), now)));
  }
}
