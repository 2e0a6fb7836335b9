package dev.aval.sync.portfolio;

import static dev.aval.sync.portfolio.People.NOW;
import static dev.aval.sync.portfolio.People.account;
import static dev.aval.sync.portfolio.People.proposed;
import static dev.aval.sync.portfolio.People.validated;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.aval.sync.InMemoryAccounts;
import dev.aval.sync.accounts.Account;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PortfolioTest {
  static final Reader ANNA = new Reader("anna@acme.example", false);
  static final Reader RITA = new Reader("rita@acme.example", false);
  static final Reader OLGA = new Reader("olga@aval.example", true);

  InMemoryAccounts accounts = new InMemoryAccounts();
  InMemoryLists lists = new InMemoryLists();
  Portfolio portfolio = new Portfolio(accounts, lists, Clock.fixed(NOW, ZoneOffset.UTC));

  @Test
  void filesInWhichSomebodyWaitsComeFirstWithTheirNumber() {
    accounts.keep(List.of(account("A"), account("B"), account("C")));
    lists.all.addAll(List.of(proposed("C", "1"), proposed("C", "2"), validated("B", "3", NOW)));
    assertThat(portfolio.page(ANNA, "", Optional.empty()).files())
        .extracting(FileLine::code, FileLine::waiting, FileLine::underWay)
        .containsExactly(tuple("C", 2, 0), tuple("A", 0, 0), tuple("B", 0, 1));
    assertThat(portfolio.waiting(ANNA)).isEqualTo(2);
  }

  @Test
  void whoeverHasNoRightOnAFileSeesNothingOfIt() {
    accounts.keep(List.of(account("A"), new Account("B", 1, "Other", List.of())));
    lists.all.addAll(List.of(proposed("A", "1"), proposed("B", "2")));
    assertThat(portfolio.page(RITA, "", Optional.empty()).files()).isEmpty();
    assertThat(portfolio.waiting(RITA)).isZero();
    assertThat(portfolio.isAnybodys(RITA)).isFalse();
    assertThat(portfolio.waiting(ANNA)).isEqualTo(1);
    assertThat(portfolio.waiting(OLGA)).isEqualTo(2);
  }

  @Test
  void everyFileIsOnOnePageAndOnlyThere() {
    var codes = IntStream.range(100, 220).mapToObj(it -> "F" + it).toList();
    accounts.keep(codes.stream().map(People::account).toList());
    codes.stream().skip(40).limit(55).forEach(it -> lists.all.add(proposed(it, "z" + it)));
    var seen = new ArrayList<String>();
    var from = Optional.<Place>empty();
    do {
      var page = portfolio.page(ANNA, "", from);
      page.files().forEach(it -> seen.add(it.code()));
      from = page.next().flatMap(it -> Place.of(it.token()));
    } while (from.isPresent());
    assertThat(seen).containsExactlyInAnyOrderElementsOf(codes);
    assertThat(seen.subList(0, 55)).isEqualTo(codes.subList(40, 95));
  }

  @Test
  void aFileIsFoundByCodeOrName() {
    accounts.keep(List.of(account("A-1"), account("B-1")));
    lists.all.add(proposed("A-1", "1"));
    assertThat(portfolio.page(ANNA, "b-", Optional.empty()).files())
        .extracting(FileLine::code)
        .containsExactly("B-1");
    assertThat(portfolio.page(ANNA, "acme", Optional.empty()).files()).hasSize(2);
  }
}
