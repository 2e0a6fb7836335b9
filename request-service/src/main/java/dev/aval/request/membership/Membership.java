package dev.aval.request.membership;

import static dev.aval.request.accounts.AccountOutcome.Refusal.ANOTHER_VERSION;
import static dev.aval.request.accounts.AccountOutcome.Refusal.LAST_SUPER_USER;
import static dev.aval.request.accounts.AccountOutcome.Refusal.NO_SUCH_ACCOUNT;
import static dev.aval.request.accounts.AccountOutcome.Refusal.NO_SUCH_MEMBER;

import dev.aval.request.accounts.Access;
import dev.aval.request.accounts.Account;
import dev.aval.request.accounts.AccountOutcome;
import dev.aval.request.accounts.AccountOutcome.Changed;
import dev.aval.request.accounts.AccountOutcome.Refused;
import dev.aval.request.accounts.AccountOutcome.Unacceptable;
import dev.aval.request.accounts.AccountOutcome.Unchanged;
import dev.aval.request.accounts.Accounts;
import dev.aval.request.accounts.Member;
import dev.aval.request.accounts.Precondition;
import dev.aval.request.requests.Actor;
import dev.aval.request.requests.Objection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Adding, changing and removing one member (T8-T11). A version is only needed by who read one: the
/// other members are not touched.
public final class Membership {
  /// An account is one record on the topic, and that has a largest size.
  public static final int MOST = 2_000;

  private final Accounts accounts;

  public Membership(Accounts accounts) {
    this.accounts = accounts;
  }

  public AccountOutcome put(
      Actor actor, String code, Member member, Optional<Precondition> precondition) {
    return change(actor, code, precondition, account -> put(account, member));
  }

  public AccountOutcome remove(
      Actor actor, String code, String email, Optional<Precondition> precondition) {
    return change(
        actor,
        code,
        precondition,
        account ->
            account.hasMember(email)
                ? changed(account, account.without(email))
                : new Refused(NO_SUCH_MEMBER));
  }

  static AccountOutcome put(Account account, Member member) {
    if (account.members().contains(member)) return new Unchanged(account);
    if (account.members().size() >= MOST && !account.hasMember(member.email())) {
      return new Unacceptable(
          List.of(new Objection("", "too-many", "Expected at most " + MOST + " members")));
    }
    return changed(account, account.with(member));
  }

  private static AccountOutcome changed(Account account, Account next) {
    return account.isAdministered() && !next.isAdministered()
        ? new Refused(LAST_SUPER_USER)
        : new Changed(next);
  }

  private AccountOutcome change(
      Actor actor,
      String code,
      Optional<Precondition> precondition,
      Function<Account, AccountOutcome> decide) {
    return accounts.change(
        code,
        known -> {
          var refusal = Access.refusal(actor, known);
          if (refusal.isPresent()) return new Refused(refusal.get());
          if (known.isEmpty()) return new Refused(NO_SUCH_ACCOUNT);
          if (precondition.filter(it -> !it.holds(known)).isPresent()) {
            return new Refused(ANOTHER_VERSION);
          }
          return decide.apply(known.get());
        });
  }
}
