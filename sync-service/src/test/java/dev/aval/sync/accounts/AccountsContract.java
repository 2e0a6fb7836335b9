package dev.aval.sync.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// What every copy of the accounts does.
public abstract class AccountsContract {
  static final Whose ALL = new Whose.Everybodys();
  static final Whose ANNAS = new Whose.Of(" Anna@acme.example");

  protected abstract Accounts accounts();

  @Test
  void anAccountIsReadAsItWasTold() {
    accounts().keep(List.of(account("ACC-1", 7, "Acme")));
    assertThat(accounts().find("ACC-1")).contains(account("ACC-1", 7, "Acme"));
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
  void whoeverHasARightHasAFileUnderAnySpellingOfHisAddress() {
    accounts().keep(List.of(account("ACC-1", 1)));
    assertThat(accounts().hasFiles("ANNA@acme.example ")).isTrue();
    assertThat(accounts().hasFiles("rita@acme.example")).isFalse();
    assertThat(accounts().hasFiles("nobody@acme.example")).isFalse();
  }

  @Test
  void aRightThatWasTakenAwayGivesNoFile() {
    accounts().keep(List.of(account("ACC-1", 1)));
    accounts().keep(List.of(new Account("ACC-1", 2, "Acme", List.of())));
    assertThat(accounts().hasFiles("anna@acme.example")).isFalse();
  }

  @Test
  void aPersonFindsTheFilesOfHisOwnRightsOnly() {
    var other = new Account("ACC-2", 1, "Other", List.of(member("victor@other.example")));
    accounts().keep(List.of(account("ACC-1", 1), other));
    assertThat(found(Search.of(ANNAS, "", 10))).containsExactly("ACC-1");
    assertThat(found(Search.of(ALL, "", 10))).containsExactly("ACC-1", "ACC-2");
    assertThat(accounts().filesOf("anna@acme.example", 10)).containsExactly("ACC-1");
  }

  @Test
  void filesAreFoundByTheBeginningOfTheCodeOrOfAnyWordOfTheName() {
    accounts()
        .keep(
            List.of(
                account("ACC-1001", 1, "Hôtel du Lac"),
                account("ACC-1002", 1, "Lacroix et fils"),
                account("BIO-1", 1, "Laiterie")));
    assertThat(found(Search.of(ALL, "acc-100", 10))).containsExactly("ACC-1001", "ACC-1002");
    assertThat(found(Search.of(ALL, "LAC", 10))).containsExactly("ACC-1001", "ACC-1002");
    assertThat(found(Search.of(ANNAS, "hotel lac", 10))).containsExactly("ACC-1001");
    assertThat(found(Search.of(ALL, "tel", 10))).isEmpty();
    assertThat(found(Search.of(ALL, ".*", 10))).isEmpty();
  }

  @Test
  void pagesFollowEachOtherByCode() {
    accounts().keep(List.of(account("A", 1), account("B", 1), account("C", 1), account("D", 1)));
    var search = Search.of(ANNAS, "", 2);
    assertThat(found(search)).containsExactly("A", "B");
    assertThat(found(search.after("B"))).containsExactly("C", "D");
    assertThat(found(search.among(Set.of("D", "A")))).containsExactly("A", "D");
    assertThat(found(search.except(Set.of("A", "B")))).containsExactly("C", "D");
  }

  private List<String> found(Search search) {
    return accounts().search(search).stream().map(Account::code).toList();
  }

  private static Account account(String code, long version) {
    return account(code, version, "Acme");
  }

  private static Account account(String code, long version, String name) {
    var rita = new Member("rita@acme.example", null, Set.of());
    return new Account(code, version, name, List.of(member("Anna@acme.example"), rita));
  }

  private static Member member(String email) {
    return new Member(email, "Anna", Set.of(Right.APPROVAL));
  }
}
