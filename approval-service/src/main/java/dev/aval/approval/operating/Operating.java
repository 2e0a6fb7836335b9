package dev.aval.approval.operating;

import static dev.aval.approval.operating.ActOutcome.refused;

import dev.aval.approval.accounts.Account;
import dev.aval.approval.accounts.Accounts;
import dev.aval.approval.deciding.Approval.Known;
import dev.aval.approval.deciding.Approvals;
import dev.aval.approval.deciding.Ruling;
import dev.aval.approval.deciding.Ruling.Accepted;
import dev.aval.approval.operating.ActOutcome.Done;
import dev.aval.approval.operating.ActOutcome.Refusal;
import dev.aval.approval.requests.Person;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/// An operator acts on one approval: by the same store, and told to the world as everything else.
public final class Operating {
  private static final int LONGEST_REASON = 2_000;

  private final Approvals approvals;
  private final Accounts accounts;
  private final Clock clock;

  public Operating(Approvals approvals, Accounts accounts, Clock clock) {
    this.approvals = approvals;
    this.accounts = accounts;
    this.clock = clock;
  }

  public ActOutcome act(String approvalId, Person operator, Act act) {
    var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    var last = new AtomicReference<>(refused(Refusal.NOT_FOUND));
    var ruling =
        approvals.change(
            approvalId,
            known -> {
              var outcome =
                  known.orElse(null) instanceof Known it
                      ? judge(it, account(it), operator, act, now)
                      : refused(Refusal.NOT_FOUND);
              last.set(outcome);
              return outcome instanceof Done(var made)
                  ? new Accepted(made)
                  : Ruling.refused(Ruling.Refusal.NOT_ASKED);
            });
    return ruling instanceof Accepted(var made) ? new Done(made) : last.get();
  }

  static ActOutcome judge(
      Known it, Optional<Account> account, Person operator, Act act, Instant now) {
    if (it.live().isBarred(operator.email())) return refused(Refusal.OWN_REQUEST);
    if (act.reason().isEmpty() && !(act instanceof Act.Resend)) {
      return refused(Refusal.REASON_MISSING);
    }
    if (act.reason().length() > LONGEST_REASON) return refused(Refusal.REASON_TOO_LONG);
    return switch (act) {
      case Act.Reassign reassign -> Reassigning.judge(it, account, operator, reassign, now);
      case Act.Skip skip -> Skipping.judge(it, operator, skip, now);
      case Act.Force force -> Forcing.judge(it, operator, force, now);
      case Act.Resend resend -> Resending.judge(it, operator, resend, now);
      case Act.Reopen reopen -> Reopening.judge(it, operator, reopen, now);
    };
  }

  private Optional<Account> account(Known it) {
    return accounts.find(it.request().account());
  }
}
