package dev.aval.approval.operating;

import dev.aval.approval.deciding.Approval;
import dev.aval.approval.deciding.Approval.Closed;
import dev.aval.approval.deciding.Approval.Known;
import dev.aval.approval.deciding.Approval.Pending;
import dev.aval.approval.deciding.Approval.Settling;
import dev.aval.approval.deciding.Approvals;
import dev.aval.approval.deciding.Comment;
import dev.aval.approval.operating.Waiting.Asked;
import dev.aval.approval.operating.Waiting.Next;
import dev.aval.approval.operating.Waiting.Open;
import dev.aval.approval.operating.Waiting.State;
import dev.aval.approval.operating.Waiting.Why;
import dev.aval.approval.policy.Lapse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Says why an approval waits.
public final class Explaining {
  private final Approvals approvals;
  private final Surveying surveying;
  private final Piles piles;

  public Explaining(Approvals approvals, Surveying surveying, Piles piles) {
    this.approvals = approvals;
    this.surveying = surveying;
    this.piles = piles;
  }

  /// Empty when we know nothing of it at all.
  public Optional<Waiting> explain(String approvalId) {
    var backlog = piles.backlog(approvalId);
    return switch (approvals.find(approvalId).orElse(null)) {
      case Known it -> Optional.of(explain(it, backlog));
      case null, default ->
          backlog.parked().isEmpty() ? Optional.empty() : Optional.of(unknown(approvalId, backlog));
    };
  }

  private Waiting explain(Known it, Backlog backlog) {
    var stages = it instanceof Pending pending ? surveying.open(pending) : List.<Open>of();
    var paused = it instanceof Pending pending ? pending.pausedAt() : null;
    var dueAt = dueAt(it);
    return new Waiting(
        it.request().requestId(),
        state(it),
        why(it, stages, backlog),
        it.at(),
        it.live().plan().policy(),
        stages,
        paused,
        paused == null ? null : question(it),
        it.live().plan().deadline(),
        it.live().plan().terms().lapse(),
        dueAt,
        dueAt == null ? null : next(it, dueAt),
        backlog);
  }

  private static Waiting unknown(String approvalId, Backlog backlog) {
    return new Waiting(
        approvalId,
        State.UNKNOWN,
        List.of(Why.PARKED),
        backlog.parked().getFirst().at(),
        "",
        List.of(),
        null,
        null,
        null,
        Lapse.EXPIRE,
        null,
        null,
        backlog);
  }

  private static List<Why> why(Known it, List<Open> stages, Backlog backlog) {
    var why = new ArrayList<Why>();
    if (!backlog.parked().isEmpty()) why.add(Why.PARKED);
    if (backlog.unpublished() > 0) why.add(Why.UNPUBLISHED);
    switch (it) {
      case Settling _ -> why.add(Why.UNDO_OPEN);
      case Pending pending when pending.asked().isEmpty() -> why.add(Why.NOBODY_ASKED);
      case Pending pending -> {
        if (stages.stream().anyMatch(Explaining::isOutOfReach)) why.add(Why.OUT_OF_REACH);
        if (stages.stream().anyMatch(Explaining::isUnreached)) why.add(Why.MAIL_REFUSED);
        why.add(pending.pausedAt() == null ? Why.PEOPLE : Why.REQUESTER_ASKED);
      }
      case Closed closed when closed.replacedAt() != null -> why.add(Why.HELD);
      case Closed _ -> {}
    }
    return why;
  }

  private static boolean isUnreached(Open it) {
    return it.waitsFor().stream().anyMatch(Asked::isUnreached);
  }

  private static boolean isOutOfReach(Open it) {
    var able = it.waitsFor().stream().filter(a -> a.entitled() && a.approver().hasVoice()).count();
    return it.given() + able < it.needed();
  }

  private static @Nullable Comment question(Known it) {
    return it.live().comments().stream()
        .filter(Comment::asks)
        .reduce((_, later) -> later)
        .orElse(null);
  }

  private static State state(Known it) {
    return switch (it) {
      case Pending _ -> State.PENDING;
      case Settling _ -> State.SETTLING;
      case Closed _ -> State.CLOSED;
    };
  }

  private static @Nullable Instant dueAt(Approval it) {
    return switch (it) {
      case Pending pending -> pending.dueAt();
      case Settling settling -> settling.dueAt();
      default -> null;
    };
  }

  private static Next next(Known it, Instant dueAt) {
    if (it instanceof Settling) return Next.END_OF_UNDO;
    var plan = it.live().plan();
    var escalates = plan.terms().lapse() == Lapse.ESCALATE && it.live().escalatedAt() == null;
    return dueAt.equals(plan.deadline()) && !escalates ? Next.DEADLINE : Next.ESCALATION;
  }
}
