package dev.aval.approval.deciding.metrics;

import dev.aval.approval.deciding.Approval;
import dev.aval.approval.deciding.ApprovalEvent;
import dev.aval.approval.deciding.ApprovalEvent.Asked;
import dev.aval.approval.deciding.ApprovalEvent.Closed;
import dev.aval.approval.deciding.ApprovalEvent.CodeWanted;
import dev.aval.approval.deciding.ApprovalEvent.Commented;
import dev.aval.approval.deciding.ApprovalEvent.Decided;
import dev.aval.approval.deciding.ApprovalEvent.Opened;
import dev.aval.approval.deciding.ApprovalEvent.Undone;
import dev.aval.approval.deciding.ApprovalEvent.Viewed;
import dev.aval.approval.deciding.Approvals;
import dev.aval.approval.deciding.Move;
import dev.aval.approval.deciding.Ruling;
import dev.aval.approval.deciding.Ruling.Accepted;
import dev.aval.approval.deciding.Transition;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Counts what was really stored, whichever path it came by.
final class CountedApprovals implements Approvals {
  private final Approvals approvals;
  private final Counter opened;
  private final Timer untilDecision;
  private final MeterRegistry meters;

  CountedApprovals(Approvals approvals, MeterRegistry meters) {
    this.approvals = approvals;
    this.meters = meters;
    opened = meters.counter("aval.approvals.opened");
    untilDecision = meters.timer("aval.approvals.until.decision");
  }

  @Override
  public Optional<Approval> find(String approvalId) {
    return approvals.find(approvalId);
  }

  @Override
  public Ruling change(String approvalId, Function<Optional<Approval>, Ruling> rule) {
    var ruling = approvals.change(approvalId, rule);
    if (ruling instanceof Accepted(var transition)) {
      count(transition);
    }
    return ruling;
  }

  @Override
  public List<Transition> changeAll(List<Move> moves) {
    var made = approvals.changeAll(moves);
    made.forEach(this::count);
    return made;
  }

  private void count(Transition transition) {
    transition.events().forEach(this::count);
  }

  private void count(ApprovalEvent event) {
    switch (event) {
      case Opened _ -> opened.increment();
      case Decided(var it, var answer, _) -> {
        meters.counter("aval.decisions", "outcome", answer.choice().outcome().name()).increment();
        untilDecision.record(Duration.between(it.live().askedAt(), answer.at()));
      }
      case Viewed _, Asked _, Undone _, CodeWanted _, Commented _, Closed _ -> {}
    }
  }
}
