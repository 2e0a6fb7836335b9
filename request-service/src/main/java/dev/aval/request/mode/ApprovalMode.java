package dev.aval.request.mode;

import dev.aval.request.accounts.Access;
import dev.aval.request.accounts.Account;
import dev.aval.request.accounts.AccountOutcome;
import dev.aval.request.accounts.AccountOutcome.Changed;
import dev.aval.request.accounts.AccountOutcome.Refusal;
import dev.aval.request.accounts.AccountOutcome.Refused;
import dev.aval.request.accounts.AccountOutcome.Unchanged;
import dev.aval.request.requests.Actor;
import java.util.Optional;

/// A super user, or an operator, turns the approval mode of an account on or off (T3-T7).
public final class ApprovalMode {
  private final TurningOff turningOff;

  public ApprovalMode(TurningOff turningOff) {
    this.turningOff = turningOff;
  }

  public AccountOutcome turn(Actor actor, String code, boolean on) {
    return turningOff.change(code, known -> judge(actor, known, on));
  }

  private static AccountOutcome judge(Actor actor, Optional<Account> known, boolean on) {
    var refusal = Access.refusal(actor, known);
    if (refusal.isPresent()) return new Refused(refusal.get());
    if (known.isEmpty()) return new Refused(Refusal.NO_SUCH_ACCOUNT);
    var account = known.get();
    return account.approvalMode() == on
        ? new Unchanged(account)
        : new Changed(account.withMode(on));
  }
}
