package dev.aval.request.admitting;

import static dev.aval.request.accounts.AccountOutcome.Refusal.NO_SUCH_ACCOUNT;

import dev.aval.request.accounts.Account;
import dev.aval.request.accounts.AccountOutcome;
import dev.aval.request.accounts.AccountOutcome.Changed;
import dev.aval.request.accounts.AccountOutcome.Refused;
import dev.aval.request.accounts.AccountOutcome.Unchanged;
import dev.aval.request.accounts.AccountStep;
import dev.aval.request.accounts.Accounts;
import dev.aval.request.accounts.Member;
import dev.aval.request.requests.Cause;
import dev.aval.request.requests.Person;
import java.util.List;
import java.util.Optional;

/// Adding somebody whose access was approved (P4): once, and without any right.
public final class Admitting {
  private final Accounts accounts;

  public Admitting(Accounts accounts) {
    this.accounts = accounts;
  }

  public record Admission(String account, Person person, Cause cause) {}

  public void admit(List<Admission> admissions) {
    var outcomes = accounts.changeAll(admissions.stream().map(Admitting::step).toList());
    for (int i = 0; i < outcomes.size(); i++) {
      if (outcomes.get(i).orElse(null) instanceof Refused) {
        throw new IllegalStateException(
            "Expected to add a member to account '%s', but there is no such account"
                .formatted(admissions.get(i).account()));
      }
    }
  }

  private static AccountStep step(Admission admission) {
    return new AccountStep(
        admission.account(),
        Optional.of(admission.cause()),
        known -> judge(known, admission.person()));
  }

  private static AccountOutcome judge(Optional<Account> known, Person person) {
    if (known.isEmpty()) return new Refused(NO_SUCH_ACCOUNT);
    var account = known.get();
    return account.hasMember(person.email())
        ? new Unchanged(account)
        : new Changed(account.with(member(person)));
  }

  private static Member member(Person person) {
    String name = person.name() == null ? person.email() : person.name();
    return new Member(person.email(), name, person.locale(), null, List.of(), null, true);
  }
}
