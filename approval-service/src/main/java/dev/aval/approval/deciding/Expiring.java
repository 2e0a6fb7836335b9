package dev.aval.approval.deciding;

import dev.aval.approval.deciding.Approval.Pending;
import dev.aval.approval.deciding.Ending.Because;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/// A deadline passes without an answer.
public final class Expiring {
  private final Approvals approvals;
  private final Clock clock;

  public Expiring(Approvals approvals, Clock clock) {
    this.approvals = approvals;
    this.clock = clock;
  }

  /// Ends those of them that are due; an answer that came first stays.
  public void expire(List<String> approvalIds) {
    var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    approvals.changeAll(
        approvalIds.stream().map(it -> new Move(it, null, was -> expire(was, now))).toList());
  }

  private static Optional<Transition> expire(Optional<Approval> was, Instant now) {
    return was.orElse(null) instanceof Pending it && it.isExpired(now)
        ? Optional.of(expired(it, now))
        : Optional.empty();
  }

  private static Transition expired(Pending it, Instant now) {
    var closed = it.close(Ending.without(Outcome.EXPIRED, Because.DEADLINE, null), now);
    return Transition.to(closed, new ApprovalEvent.Closed(closed));
  }
}
