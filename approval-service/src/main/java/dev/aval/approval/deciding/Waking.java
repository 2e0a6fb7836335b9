package dev.aval.approval.deciding;

import dev.aval.approval.accounts.Accounts;
import dev.aval.approval.deciding.Approval.Pending;
import dev.aval.approval.deciding.Approval.Settling;
import dev.aval.approval.deciding.ApprovalEvent.Cause;
import dev.aval.approval.deciding.Ending.Because;
import dev.aval.approval.planning.Planning;
import dev.aval.approval.policy.Lapse;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/// Something happens without an answer: a deadline passes, silence is followed (N2, N3), the time
/// to take an answer back is over (N7).
public final class Waking {
  private final Approvals approvals;
  private final Accounts accounts;
  private final Planning planning;
  private final Deputies deputies;
  private final Clock clock;

  public Waking(
      Approvals approvals, Accounts accounts, Planning planning, Deputies deputies, Clock clock) {
    this.approvals = approvals;
    this.accounts = accounts;
    this.planning = planning;
    this.deputies = deputies;
    this.clock = clock;
  }

  /// Moves those of them that are due; an answer that came first stays.
  public void wake(List<String> approvalIds) {
    var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    approvals.changeAll(
        approvalIds.stream().map(it -> new Move(it, null, was -> wake(was, now))).toList());
  }

  private Optional<Transition> wake(Optional<Approval> was, Instant now) {
    return switch (was.orElse(null)) {
      case Settling it when !now.isBefore(it.dueAt()) -> Optional.of(settled(it, now));
      case Pending it when it.isExpired(now) -> Optional.of(lapsed(it, now));
      case Pending it when it.dueAt() != null && !now.isBefore(it.dueAt()) ->
          Optional.of(escalated(it, now));
      case null, default -> Optional.empty();
    };
  }

  private static Transition settled(Settling it, Instant now) {
    var closed = it.close(it.ending(), now);
    return Transition.to(closed, new ApprovalEvent.Closed(closed));
  }

  private static Transition lapsed(Pending it, Instant now) {
    var outcome =
        switch (it.live().plan().terms().lapse()) {
          case APPROVE -> Outcome.APPROVED;
          case REFUSE -> Outcome.REFUSED;
          case EXPIRE, ESCALATE -> Outcome.EXPIRED;
        };
    var closed = it.close(Ending.without(outcome, Because.DEADLINE, null), now);
    return Transition.to(closed, new ApprovalEvent.Closed(closed));
  }

  /// Others are asked besides in every open stage. Whoever escalates at the deadline has as long
  /// again.
  private Transition escalated(Pending it, Instant now) {
    var plan = it.live().plan();
    var silence = new Silence(it, accounts.find(it.request().account()), planning, deputies);
    for (var stage : Counting.of(it.live()).live()) {
      plan = plan.with(stage, plan.stages().get(stage).with(silence.more(stage)));
    }
    var deadline = plan.deadline();
    if (plan.terms().lapse() == Lapse.ESCALATE && deadline != null && !now.isBefore(deadline)) {
      plan = plan.until(now.plus(Deadline.given(it.live(), deadline)));
    }
    var next = it.about(it.live().escalated(plan, now));
    return Transition.to(next, Concluding.asked(it, next, Cause.ESCALATED, null, null, now));
  }
}
