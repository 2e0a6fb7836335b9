package dev.aval.approval.absence;

import dev.aval.approval.absence.AbsenceOutcome.Refusal;
import dev.aval.approval.accounts.Account;
import dev.aval.approval.accounts.Accounts;
import dev.aval.approval.accounts.Right;
import dev.aval.approval.requests.Person;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Whoever arranges something, as proven by the way he came in.
///
/// @param source of the platform that told us; it is believed whoever it names
public record Arranger(@Nullable Person who, boolean operator, @Nullable String source) {
  public static Arranger person(Person who, boolean operator) {
    return new Arranger(who, operator, null);
  }

  boolean isSelf(String absent) {
    return who != null && who.is(absent);
  }

  boolean isSuperUser(Account account) {
    return who != null
        && account.member(who.email()).filter(it -> it.has(Right.SUPER_USER)).isPresent();
  }

  boolean isSuperUserOnly(String absent) {
    return !operator && source == null && !isSelf(absent);
  }

  /// Why not, if not: a super user arranges for members, and within his account only.
  Optional<Refusal> may(String absent, @Nullable String account, Accounts accounts) {
    if (!isSuperUserOnly(absent)) return Optional.empty();
    if (account == null) return Optional.of(Refusal.NOT_ALLOWED);
    return accounts
            .find(account)
            .filter(it -> isSuperUser(it) && it.member(absent).isPresent())
            .isPresent()
        ? Optional.empty()
        : Optional.of(Refusal.NOT_FOUND);
  }
}
