package dev.aval.request.browsing;

import static dev.aval.request.requests.Examples.RITA;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aval.request.accounts.Account;
import dev.aval.request.accounts.AccountsInMemory;
import dev.aval.request.accounts.Member;
import dev.aval.request.requests.Actor;
import dev.aval.request.requests.Conclusion;
import dev.aval.request.requests.Examples;
import dev.aval.request.requests.Facts;
import dev.aval.request.requests.JsonText;
import dev.aval.request.requests.Outcome;
import dev.aval.request.requests.Person;
import dev.aval.request.requests.Reopening;
import dev.aval.request.requests.Request;
import dev.aval.request.requests.Requests;
import dev.aval.request.requests.Status;
import dev.aval.request.requests.Step;
import dev.aval.request.requests.Verdict;
import dev.aval.request.requests.Verdict.Result;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What every catalogue keeps to, and who sees what in it.
public abstract class CatalogueContract {
  static final Filter EVERYTHING = filter(null, null, null, null);
  static final int MANY = 130;

  protected abstract Requests requests();

  protected abstract Catalogue catalogue();

  @BeforeEach
  void fill() {
    var steps = new ArrayList<Step>();
    for (int i = 0; i < MANY; i++) steps.add(submit(i));
    requests().changeAll(steps);
    for (int i = 0; i < MANY; i += 10) {
      var id = facts(i).requestId();
      requests()
          .change(
              new Step(
                  id,
                  Optional.empty(),
                  it -> it.orElseThrow().conclude(Examples.verdict(Result.APPROVED))));
    }
  }

  @Test
  void aListIsNewestFirstAndEveryRequestIsOnOnePageOnly() {
    var all = walk(operator(), EVERYTHING);
    assertThat(all).hasSize(MANY).doesNotHaveDuplicates();
    assertThat(all.getFirst()).isEqualTo("po-129");
    assertThat(all).contains("po-0", "po-64");
  }

  @Test
  void newRequestsMoveNobodyToAnotherPage() {
    var first = browsing().page(operator(), EVERYTHING, Optional.empty());
    requests().changeAll(List.of(submit(500)));
    var second = browsing().page(operator(), EVERYTHING, first.next());
    assertThat(ids(second)).doesNotContainAnyElementsOf(ids(first)).doesNotContain("po-500");
  }

  @Test
  void filtersAreAllMet() {
    assertThat(walk(operator(), filter("ACC-1001", Status.APPROVED, null, null)))
        .containsExactly("po-120", "po-90", "po-60", "po-30", "po-0");
    assertThat(walk(operator(), filter("ACC-1001", null, "order", "PO-12")))
        .containsExactlyInAnyOrder("po-129", "po-126", "po-123", "po-120", "po-12");
    assertThat(walk(operator(), filter("ACC-1001", null, "refund", null))).isEmpty();
  }

  @Test
  void theLatestDecisionIsOnTopHoweverOldTheRequest() {
    var late = facts(0).requestId();
    requests().change(step(late, it -> it.reopen(new Reopening(1, RITA, null, Examples.NOW))));
    var verdict =
        new Verdict(
            Result.REFUSED,
            1,
            new Conclusion(RITA, Examples.NOW.plusSeconds(600), null, "DECISION", "any-of@1"));
    requests().change(step(late, it -> it.conclude(verdict)));
    var recent = browsing().recentlyDecided(operator(), Optional.of("ACC-1001"));
    assertThat(recent).hasSize(5);
    assertThat(recent.getFirst().facts().requestId()).isEqualTo(late);
    assertThat(browsing().recentlyDecided(person("victor@other.example"), Optional.of("ACC-1001")))
        .isEmpty();
    assertThat(browsing().recentlyDecided(person(RITA.email()), Optional.empty())).hasSize(13);
  }

  @Test
  void accountsWithSomethingPendingAreFound() {
    assertThat(browsing().awaiting(operator(), List.of(), ""))
        .containsExactly(new Awaiting("ACC-1001", 39, false), new Awaiting("ACC-2002", 78, false));
    assertThat(browsing().awaiting(operator(), List.of(), "ACC-1001"))
        .extracting(Awaiting::account)
        .containsExactly("ACC-2002");
    assertThat(browsing().awaiting(person(RITA.email()), List.of("ACC-1001", "ACC-9"), ""))
        .containsExactly(new Awaiting("ACC-1001", 39, false));
  }

  @Test
  void membersSeeTheirAccountRequestersTheirOwnPlatformsTheirSource() {
    assertThat(walk(person("anna@acme.example"), filter("ACC-1001", null, null, null))).hasSize(44);
    assertThat(walk(person("anna@acme.example"), filter("ACC-2002", null, null, null))).isEmpty();
    assertThat(walk(person("anna@acme.example"), EVERYTHING)).isEmpty();
    assertThat(walk(person(RITA.email()), EVERYTHING)).hasSize(65);
    assertThat(walk(person("victor@other.example"), EVERYTHING)).isEmpty();
    assertThat(walk(new Actor.Platform("shop", false), EVERYTHING)).hasSize(65);
    assertThat(walk(new Actor.Platform("other", false), EVERYTHING)).isEmpty();
  }

  protected Browsing browsing() {
    return new Browsing(requests(), catalogue(), new Visibility(accounts()));
  }

  private List<String> walk(Actor actor, Filter filter) {
    var ids = new ArrayList<String>();
    Optional<Position> after = Optional.empty();
    do {
      var page = browsing().page(actor, filter, after);
      ids.addAll(ids(page));
      after = page.next();
    } while (after.isPresent());
    return ids;
  }

  private static List<String> ids(Page page) {
    return page.requests().stream().map(it -> it.facts().asked().externalId()).toList();
  }

  static Filter filter(String account, Status status, String type, String text) {
    return new Filter(
        Optional.ofNullable(account),
        Optional.ofNullable(status),
        Optional.ofNullable(type),
        Optional.empty(),
        Optional.ofNullable(text),
        false);
  }

  private static Step step(String id, Function<Request, Outcome> decide) {
    return new Step(id, Optional.empty(), it -> decide.apply(it.orElseThrow()));
  }

  private static Step submit(int i) {
    var facts = facts(i);
    return new Step(
        facts.requestId(), Optional.empty(), it -> Request.submit(it, facts, List.of()));
  }

  /// Ten at each moment, so that the order within a moment counts.
  private static Facts facts(int i) {
    var requester = i % 2 == 0 ? RITA : new Person("bruno@acme.example", "Bruno", null);
    var asked =
        Examples.submission(
            i % 3 == 0 ? "ACC-1001" : "ACC-2002", "order", "po-" + i, "Subject", requester);
    return Facts.of(
        i % 2 == 0 ? "/platform/shop" : "/shop/eu", 1, asked, Examples.NOW.plusMillis(moment(i)));
  }

  private static long moment(int i) {
    return i == MANY - 1 ? 1_000 : i / 10;
  }

  private static AccountsInMemory accounts() {
    var anna = new Member("anna@acme.example", "Anna", null, null, List.of(), null, true);
    return new AccountsInMemory()
        .with(new Account("ACC-1001", 1, "Acme", true, List.of(anna), new JsonText("{}")));
  }

  private static Actor person(String email) {
    return new Actor.Individual(new Person(email, null, null), false);
  }

  private static Actor operator() {
    return new Actor.Platform("console", true);
  }
}
