package dev.aval.request.accounts;

import static dev.aval.request.accounts.AccountOutcome.Refusal.ANOTHER_VERSION;
import static dev.aval.request.accounts.AccountOutcome.Refusal.NOT_ALLOWED;

import dev.aval.request.accounts.AccountOutcome.Changed;
import dev.aval.request.accounts.AccountOutcome.Created;
import dev.aval.request.accounts.AccountOutcome.Refused;
import dev.aval.request.accounts.AccountOutcome.Unacceptable;
import dev.aval.request.accounts.AccountOutcome.Unchanged;
import dev.aval.request.requests.Actor;
import java.util.List;
import java.util.Optional;

/// Creating and changing accounts: by a platform, by an operator, and by the account's own super
/// users. Whoever is neither learns nothing, not even whether the account exists.
public final class Administering {
  private final Accounts accounts;

  public Administering(Accounts accounts) {
    this.accounts = accounts;
  }

  public AccountOutcome put(
      Actor actor, String code, AccountDraft draft, Precondition precondition) {
    var step =
        new AccountStep(
            code, Optional.empty(), known -> judge(actor, known, code, draft, precondition));
    return accounts.changeAll(List.of(step)).getFirst().orElseThrow();
  }

  /// The account, if there is one and the actor may see it.
  public Optional<Account> read(Actor actor, String code) {
    return accounts
        .find(code)
        .filter(account ->
            switch (actor) {
              case Actor.Platform _ -> true;
              case Actor.Individual(var who, var operator) ->
                  operator || account.hasMember(who.email());
            });
  }

  private static AccountOutcome judge(
      Actor actor,
      Optional<Account> known,
      String code,
      AccountDraft draft,
      Precondition precondition) {
    if (!mayChange(actor, known)) return new Refused(NOT_ALLOWED);
    if (!precondition.holds(known)) return new Refused(ANOTHER_VERSION);
    var objections = DraftCheck.of(draft);
    if (!objections.isEmpty()) return new Unacceptable(objections);
    if (known.isEmpty()) return new Created(Account.create(code, draft));
    var account = known.get();
    return account.says(draft) ? new Unchanged(account) : new Changed(account.changed(draft));
  }

  private static boolean mayChange(Actor actor, Optional<Account> known) {
    return switch (actor) {
      case Actor.Platform _ -> true;
      case Actor.Individual(var who, var operator) ->
          operator || known.filter(account -> account.hasSuperUser(who.email())).isPresent();
    };
  }
}
