package dev.aval.approval.operating;

import static dev.aval.approval.operating.ActOutcome.refused;

import dev.aval.approval.deciding.Approval.Closed;
import dev.aval.approval.deciding.Approval.Known;
import dev.aval.approval.deciding.Approval.Pending;
import dev.aval.approval.deciding.Approval.Settling;
import dev.aval.approval.deciding.ApprovalEvent;
import dev.aval.approval.deciding.Ending;
import dev.aval.approval.deciding.Ending.Because;
import dev.aval.approval.deciding.Outcome;
import dev.aval.approval.deciding.Transition;
import dev.aval.approval.operating.ActOutcome.Done;
import dev.aval.approval.operating.ActOutcome.Refusal;
import dev.aval.approval.requests.Person;
import java.time.Instant;

/// An operator says how it ends. Only its requester takes a request back.
final class Forcing {
  private Forcing() {}

  static ActOutcome judge(Known known, Person operator, Act.Force act, Instant now) {
    if (act.outcome() == Outcome.CANCELLED) return refused(Refusal.NOT_AN_OUTCOME);
    var ending = new Ending(act.outcome(), Because.FORCED, operator, act.reason());
    return switch (known) {
      case Pending it -> done(it.close(ending, now));
      case Settling it -> done(it.close(ending, now));
      case Closed _ -> refused(Refusal.NOT_WAITING);
    };
  }

  private static ActOutcome done(Closed it) {
    return new Done(Transition.to(it, new ApprovalEvent.Closed(it)));
  }
}
