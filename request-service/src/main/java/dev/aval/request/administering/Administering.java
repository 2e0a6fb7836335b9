package dev.aval.request.administering;

import static dev.aval.request.accounts.AccountOutcome.Refusal.ANOTHER_VERSION;
import static dev.aval.request.accounts.AccountOutcome.Refusal.LAST_SUPER_USER;
import static dev.aval.request.accounts.AccountOutcome.Refusal.NO_VERSION;

import dev.aval.request.accounts.Access;
import dev.aval.request.accounts.Account;
import dev.aval.request.accounts.AccountDraft;
import dev.aval.request.accounts.AccountOutcome;
import dev.aval.request.accounts.AccountOutcome.Changed;
import dev.aval.request.accounts.AccountOutcome.Created;
import dev.aval.request.accounts.AccountOutcome.Refused;
import dev.aval.request.accounts.AccountOutcome.Unacceptable;
import dev.aval.request.accounts.AccountOutcome.Unchanged;
import dev.aval.request.accounts.Accounts;
import dev.aval.request.accounts.Precondition;
import dev.aval.request.mode.TurningOff;
import dev.aval.request.requests.Actor;
import java.util.Optional;

/// Creating and changing whole accounts. An account that is there is changed only by who says which
/// version of it was read: a body without some of its members takes them away.
public final class Administering {
  private final Accounts accounts;
  private final TurningOff turningOff;

  public Administering(Accounts accounts, TurningOff turningOff) {
    this.accounts = accounts;
    this.turningOff = turningOff;
  }

  public AccountOutcome put(
      Actor actor, String code, AccountDraft draft, Precondition precondition) {
    return turningOff.change(code, known -> judge(actor, known, code, draft, precondition));
  }

  /// The account, if there is one and the actor may see it.
  public Optional<Account> read(Actor actor, String code) {
    return accounts.find(code).filter(it -> Access.mayRead(actor, it));
  }

  private static AccountOutcome judge(
      Actor actor,
      Optional<Account> known,
      String code,
      AccountDraft draft,
      Precondition precondition) {
    var refusal = Access.refusal(actor, known);
    if (refusal.isPresent()) return new Refused(refusal.get());
    if (!precondition.holds(known)) {
      return new Refused(
          precondition instanceof Precondition.Unsaid ? NO_VERSION : ANOTHER_VERSION);
    }
    var objections = DraftCheck.of(draft);
    if (!objections.isEmpty()) return new Unacceptable(objections);
    if (known.isEmpty()) return new Created(Account.create(code, draft));
    var account = known.get();
    if (account.says(draft)) return new Unchanged(account);
    var next = account.changed(draft);
    return account.isAdministered() && !next.isAdministered()
        ? new Refused(LAST_SUPER_USER)
        : new Changed(next);
  }
}
