package dev.aval.request.accounts;

import static dev.aval.request.accounts.AccountOutcome.Refusal.NOT_ALLOWED;
import static dev.aval.request.accounts.AccountOutcome.Refusal.NO_SUCH_ACCOUNT;

import dev.aval.request.accounts.AccountOutcome.Refusal;
import dev.aval.request.requests.Actor;
import java.util.Optional;

/// Who sees and who changes an account: platforms with the scope for it and operators both; members
/// see their own, its super users change it. To anybody else it does not exist.
public final class Access {
  private Access() {}

  public static boolean mayRead(Actor actor, Account account) {
    if (account.isPlatform()) return false;
    return switch (actor) {
      case Actor.Platform _ -> true;
      case Actor.Individual(var who, var operator) -> operator || account.hasMember(who.email());
    };
  }

  /// Why the actor may not change the account, if so.
  public static Optional<Refusal> refusal(Actor actor, Optional<Account> known) {
    if (known.filter(Account::isPlatform).isPresent()) return Optional.of(NO_SUCH_ACCOUNT);
    return switch (actor) {
      case Actor.Platform _ -> Optional.empty();
      case Actor.Individual(_, var operator) when operator -> Optional.empty();
      case Actor.Individual(var who, _) -> {
        if (known.filter(it -> it.hasMember(who.email())).isEmpty()) {
          yield Optional.of(NO_SUCH_ACCOUNT);
        }
        boolean administers = known.get().hasSuperUser(who.email());
        yield administers ? Optional.empty() : Optional.of(NOT_ALLOWED);
      }
    };
  }
}
