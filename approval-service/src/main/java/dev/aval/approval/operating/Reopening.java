package dev.aval.approval.operating;

import static dev.aval.approval.operating.ActOutcome.refused;

import dev.aval.approval.deciding.Approval.Closed;
import dev.aval.approval.deciding.Approval.Known;
import dev.aval.approval.deciding.ApprovalEvent.Asked;
import dev.aval.approval.deciding.ApprovalEvent.Cause;
import dev.aval.approval.deciding.Counting;
import dev.aval.approval.deciding.Outcome;
import dev.aval.approval.deciding.Transition;
import dev.aval.approval.operating.ActOutcome.Done;
import dev.aval.approval.operating.ActOutcome.Refusal;
import dev.aval.approval.requests.Person;
import java.time.Instant;
import java.util.List;

/// What has ended is asked anew, of the same people by the same plan. How it had ended stays known.
final class Reopening {
  private Reopening() {}

  static ActOutcome judge(Known known, Person operator, Act.Reopen act, Instant now) {
    if (!(known instanceof Closed it)) return refused(Refusal.NOT_ENDED);
    if (it.replacedAt() != null) return refused(Refusal.REPLACED);
    if (it.ending().outcome() == Outcome.CANCELLED) return refused(Refusal.WITHDRAWN);
    if (it.live().plan().stages().isEmpty()) return refused(Refusal.NOBODY_WAS_ASKED);
    var next = it.reopen(now);
    var asked = Counting.of(next.live()).waitsFor();
    return new Done(
        Transition.to(
            next, new Asked(next, Cause.REOPENED, operator, act.reason(), asked, List.of(), now)));
  }
}
