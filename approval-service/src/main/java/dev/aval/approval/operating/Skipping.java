package dev.aval.approval.operating;

import static dev.aval.approval.operating.ActOutcome.refused;

import dev.aval.approval.deciding.Approval.Known;
import dev.aval.approval.deciding.Approval.Pending;
import dev.aval.approval.deciding.Concluding;
import dev.aval.approval.operating.ActOutcome.Done;
import dev.aval.approval.operating.ActOutcome.Refusal;
import dev.aval.approval.requests.Person;
import java.time.Instant;

/// An open stage is taken out (X4). When it was the last, everything that was asked is answered.
final class Skipping {
  private Skipping() {}

  static ActOutcome judge(Known known, Person operator, Act.Skip act, Instant now) {
    if (!(known instanceof Pending it)) return refused(Refusal.NOT_WAITING);
    return Stages.open(it, act.stage())
        .map(stage -> it.live().skipping(stage))
        .<ActOutcome>map(
            shorter -> new Done(Concluding.without(it, shorter, operator, act.reason(), now)))
        .orElse(refused(Refusal.NO_SUCH_STAGE));
  }
}
