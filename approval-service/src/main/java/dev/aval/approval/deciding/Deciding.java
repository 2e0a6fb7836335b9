package dev.aval.approval.deciding;

import static dev.aval.approval.deciding.Ruling.refused;

import dev.aval.approval.accounts.Accounts;
import dev.aval.approval.deciding.Approval.Known;
import dev.aval.approval.deciding.Approval.Withdrawn;
import dev.aval.approval.deciding.Ruling.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// A person answers.
public final class Deciding {
  private final Approvals approvals;
  private final Accounts accounts;
  private final Clock clock;

  public Deciding(Approvals approvals, Accounts accounts, Clock clock) {
    this.approvals = approvals;
    this.accounts = accounts;
    this.clock = clock;
  }

  public Ruling decide(Decision decision) {
    var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    return approvals.change(
        decision.approvalId(),
        known -> known.map(it -> rule(it, decision, now)).orElse(refused(Refusal.NOT_FOUND)));
  }

  private Ruling rule(Approval approval, Decision decision, Instant now) {
    return switch (approval) {
      case Withdrawn _ -> refused(Refusal.NOT_FOUND);
      case Known it -> {
        var account = accounts.find(it.request().account());
        yield Judging.judge(it, Standing.of(it, account, decision.by()), decision, now);
      }
    };
  }
}
