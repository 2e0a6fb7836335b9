package dev.aval.approval.operating;

import dev.aval.approval.absence.Absence;
import dev.aval.approval.absence.Absences;
import dev.aval.approval.absence.Delegation;
import dev.aval.approval.accounts.Account;
import dev.aval.approval.accounts.Accounts;
import dev.aval.approval.deciding.Approval;
import dev.aval.approval.deciding.Approval.Closed;
import dev.aval.approval.deciding.Approval.Known;
import dev.aval.approval.deciding.Approval.Pending;
import dev.aval.approval.deciding.Approval.Settling;
import dev.aval.approval.deciding.Approvals;
import dev.aval.approval.deciding.Choice;
import dev.aval.approval.deciding.Comment;
import dev.aval.approval.deciding.Counting;
import dev.aval.approval.deciding.Entitlement;
import dev.aval.approval.operating.Waiting.Asked;
import dev.aval.approval.operating.Waiting.Next;
import dev.aval.approval.operating.Waiting.Open;
import dev.aval.approval.operating.Waiting.State;
import dev.aval.approval.operating.Waiting.Why;
import dev.aval.approval.planning.Approver;
import dev.aval.approval.policy.Lapse;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Says why an approval waits.
public final class Explaining {
  private final Approvals approvals;
  private final Accounts accounts;
  private final Absences absences;
  private final Piles piles;
  private final Clock clock;

  public Explaining(
      Approvals approvals, Accounts accounts, Absences absences, Piles piles, Clock clock) {
    this.approvals = approvals;
    this.accounts = accounts;
    this.absences = absences;
    this.piles = piles;
    this.clock = clock;
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
    var stages = it instanceof Pending pending ? stages(pending) : List.<Open>of();
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
        why.add(pending.pausedAt() == null ? Why.PEOPLE : Why.REQUESTER_ASKED);
      }
      case Closed _ -> {}
    }
    return why;
  }

  private static boolean isOutOfReach(Open it) {
    var able = it.waitsFor().stream().filter(a -> a.entitled() && a.approver().hasVoice()).count();
    return it.given() + able < it.needed();
  }

  private List<Open> stages(Pending it) {
    var counted = Counting.of(it.live());
    var account = accounts.find(it.request().account());
    var waitsFor = counted.waitsFor();
    var away = absences.findAll(waitsFor.stream().map(Approver::email).toList());
    return counted.live().stream()
        .map(number -> {
          var stage = it.live().stage(number);
          var asked =
              waitsFor.stream()
                  .filter(a -> stage.approver(a.email()).isPresent())
                  .map(a -> asked(it, account, away, a))
                  .toList();
          var given =
              (int)
                  it.live().answers().stream()
                      .filter(said -> said.choice() == Choice.APPROVE)
                      .filter(said -> stage.approver(said.voice()).isPresent())
                      .count();
          var needed = stage.quorum().of(stage.size());
          return new Open(number + 1, stage.name(), stage.quorum().text(), needed, given, asked);
        })
        .toList();
  }

  private Asked asked(
      Pending it, Optional<Account> account, List<Absence> away, Approver approver) {
    var now = clock.instant();
    var deputies =
        away.stream()
            .filter(absence -> absence.person().is(approver.email()))
            .flatMap(absence -> absence.delegations().stream())
            .filter(d -> d.isInForce(now))
            .filter(d -> d.covers(it.request().account(), it.request().type()))
            .map(Delegation::deputy)
            .filter(d -> !it.live().isBarred(d.email()))
            .toList();
    var entitled = Entitlement.entitled(it, account, approver.email()).isPresent();
    return new Asked(approver, entitled, deputies);
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
