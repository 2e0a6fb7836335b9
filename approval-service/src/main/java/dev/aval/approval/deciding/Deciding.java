package dev.aval.approval.deciding;

import static dev.aval.approval.deciding.Ruling.refused;

import dev.aval.approval.accounts.Accounts;
import dev.aval.approval.deciding.Approval.Known;
import dev.aval.approval.deciding.Approval.Withdrawn;
import dev.aval.approval.deciding.Ruling.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Function;

/// A person answers, or takes his answer back.
public final class Deciding {
  private final Approvals approvals;
  private final Accounts accounts;
  private final Deputies deputies;
  private final Clock clock;

  public Deciding(Approvals approvals, Accounts accounts, Deputies deputies, Clock clock) {
    this.approvals = approvals;
    this.accounts = accounts;
    this.deputies = deputies;
    this.clock = clock;
  }

  public Ruling decide(Decision decision) {
    return approvals.change(decision.approvalId(), ruling(decision));
  }

  /// The same, for whoever stores many at once.
  public Function<Optional<Approval>, Ruling> ruling(Decision decision) {
    var now = now();
    return ruling(it -> judge(it, decision, now));
  }

  /// Within the window that the policy gives (N7).
  public Ruling undo(String approvalId, Actor actor) {
    var now = now();
    return approvals.change(approvalId, ruling(it -> Undoing.undo(it, standing(it, actor), now)));
  }

  private static Function<Optional<Approval>, Ruling> ruling(Function<Known, Ruling> rule) {
    return known ->
        switch (known.orElse(null)) {
          case null -> refused(Refusal.NOT_FOUND);
          case Withdrawn _ -> refused(Refusal.NOT_FOUND);
          case Known it -> rule.apply(it);
        };
  }

  private Ruling judge(Known it, Decision decision, Instant now) {
    var account = accounts.find(it.request().account());
    var standing = Standing.of(it, account, deputies, decision.by());
    var demand = Demand.of(it, account, decision.by());
    return Judging.judge(it, standing, demand, decision, now);
  }

  private Standing standing(Known it, Actor actor) {
    return Standing.of(it, accounts.find(it.request().account()), deputies, actor);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
