package dev.aval.request.admitting;

import static dev.aval.request.accounts.AccountOutcome.Refusal.LAST_SUPER_USER;

import dev.aval.request.accounts.Account;
import dev.aval.request.accounts.AccountOutcome;
import dev.aval.request.accounts.AccountOutcome.Changed;
import dev.aval.request.accounts.AccountOutcome.Marked;
import dev.aval.request.accounts.AccountOutcome.Refused;
import dev.aval.request.accounts.AccountOutcome.Unacceptable;
import dev.aval.request.accounts.Member;
import dev.aval.request.membership.Membership;
import dev.aval.request.requests.Cause;
import dev.aval.request.requests.Objection;
import dev.aval.request.requests.Person;
import java.util.List;

/// What somebody accepted of what the ERP says about a person. It is judged once: what is so
/// already is marked as seen, so that no replay undoes what was done by hand since.
public sealed interface Admission {
  String account();

  Cause cause();

  AccountOutcome judge(Account account);

  /// A new member (P4), without any right.
  record Joins(String account, Person person, Cause cause) implements Admission {
    @Override
    public AccountOutcome judge(Account account) {
      if (account.hasMember(person.email())) return new Marked(account);
      if (account.members().size() >= Membership.MOST) {
        return impossible("too-many", "Expected at most " + Membership.MOST + " members");
      }
      String name = person.name() == null ? person.email() : person.name();
      return new Changed(
          account.with(
              new Member(person.email(), name, person.locale(), null, List.of(), null, true)));
    }
  }

  /// The same person under another address, with all he may do. Where that address is a member as
  /// well, he is one person twice: the old one goes, unless it may do what the other may not. Which
  /// rights are meant then is for a human to say.
  record Moves(String account, Person member, Person now, Cause cause) implements Admission {
    @Override
    public AccountOutcome judge(Account account) {
      var old = account.member(member.email());
      if (old.isEmpty() || member.email().equals(now.email())) return new Marked(account);
      var other = account.member(now.email());
      if (other.isEmpty()) return new Changed(account.moved(old.get(), now.email()));
      return other.get().mayAllOf(old.get())
          ? new Changed(account.without(member.email()))
          : impossible("rights-lost", "Expected the other member to have the rights of the old");
    }
  }

  /// Whoever left the client leaves the account, which keeps its last super user.
  record Leaves(String account, Person member, Cause cause) implements Admission {
    @Override
    public AccountOutcome judge(Account account) {
      if (!account.hasMember(member.email())) return new Marked(account);
      var next = account.without(member.email());
      return account.isAdministered() && !next.isAdministered()
          ? new Refused(LAST_SUPER_USER)
          : new Changed(next);
    }
  }

  private static AccountOutcome impossible(String code, String why) {
    return new Unacceptable(List.of(new Objection("", code, why)));
  }
}
