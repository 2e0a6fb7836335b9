package dev.aval.approval.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.aval.approval.requests.Reminders;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// What every copy of the accounts does.
public abstract class AccountsContract {
  protected abstract Accounts accounts();

  @Test
  void anAccountIsReadAsItWasTold() {
    accounts().keep(List.of(account("ACC-1", 7)));
    assertThat(accounts().find("ACC-1")).contains(account("ACC-1", 7));
    assertThat(accounts().find("ACC-2")).isEmpty();
  }

  @Test
  void theNewestVersionStays() {
    accounts().keep(List.of(account("ACC-1", 2), account("ACC-1", 3), account("ACC-1", 1)));
    accounts().keep(List.of(account("ACC-1", 2), account("ACC-2", 1)));
    accounts().keep(List.of(account("ACC-1", 3)));
    assertThat(accounts().findAll(Set.of("ACC-1", "ACC-2", "ACC-3")).values())
        .extracting(Account::code, Account::version)
        .containsExactlyInAnyOrder(tuple("ACC-1", 3L), tuple("ACC-2", 1L));
  }

  @Test
  void nothingToldIsNothingKept() {
    accounts().keep(List.of());
    assertThat(accounts().findAll(Set.of())).isEmpty();
  }

  @Test
  void whatAnAccountDoesNotChooseItInherits() {
    accounts().keep(List.of(account("ACC-1", 2), account("ACC-2", 3)));
    accounts().keep(new Inherited(2, new Reminders(7, 4)));
    accounts().keep(new Inherited(1, new Reminders(1, 1)));
    assertThat(accounts().find("ACC-1").orElseThrow().reminders()).isEqualTo(new Reminders(7, 4));
    assertThat(accounts().findAll(Set.of("ACC-1", "ACC-2")).values())
        .extracting(Account::code, Account::reminders)
        .containsExactlyInAnyOrder(
            tuple("ACC-1", new Reminders(7, 4)), tuple("ACC-2", new Reminders(5, 2)));
    accounts().keep(new Inherited(3, null));
    assertThat(accounts().find("ACC-1").orElseThrow().reminders()).isNull();
  }

  @Test
  void whetherMembersSignInIsInheritedLikewise() {
    accounts().keep(List.of(account("ACC-1", 2), open(account("ACC-2", 3))));
    assertThat(accounts().find("ACC-1").orElseThrow().hasMembersSignIn()).isFalse();
    accounts().keep(new Inherited(2, null, true));
    assertThat(accounts().findAll(Set.of("ACC-1", "ACC-2")).values())
        .extracting(Account::code, Account::hasMembersSignIn)
        .containsExactlyInAnyOrder(tuple("ACC-1", true), tuple("ACC-2", false));
  }

  private static Account open(Account it) {
    return new Account(
        it.code(), it.version(), it.name(), true, it.members(), it.reminders(), false);
  }

  private static Account account(String code, long version) {
    var member =
        new Member("anna@acme.example", null, "fr", null, Set.of(Right.APPROVAL), 2, false);
    var sam =
        new Member(
            "sam@acme.example", "Sam", null, "Europe/London", Set.of(Right.SUPER_USER), 0, true);
    var reminders = version % 2 == 0 ? null : new Reminders(5, 2);
    return new Account(code, version, "Acme", version > 1, List.of(member, sam), reminders);
  }
}
