package dev.aval.request.duplicates;

import static dev.aval.request.requests.Examples.NOW;
import static dev.aval.request.requests.Examples.RITA;
import static dev.aval.request.requests.Examples.verdict;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aval.request.requests.Facts;
import dev.aval.request.requests.Money;
import dev.aval.request.requests.Request;
import dev.aval.request.requests.Requests;
import dev.aval.request.requests.Step;
import dev.aval.request.requests.Submission;
import dev.aval.request.requests.Verdict.Result;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What repeats what, in any store.
public abstract class DuplicatesContract {
  private static final Duration WEEK = Duration.ofDays(7);

  protected abstract Requests requests();

  protected abstract Firsts firsts();

  @Test
  void theSameContentUnderAnotherNameRepeatsTheFirst() {
    var first = store(facts("po-1", null, "12.00", NOW));
    var again = facts("po-2", null, "12.00", NOW);
    assertThat(of(again)).containsExactly(Map.entry(again.requestId(), first.requestId()));
    assertThat(of(facts("po-3", null, "12.01", NOW))).isEmpty();
  }

  @Test
  void theSameBusinessKeyRepeatsTheFirstWhateverElseIsAsked() {
    var first = store(facts("po-1", "cert:x", "12.00", NOW));
    var again = facts("po-2", "cert:x", "99.00", NOW);
    assertThat(of(again)).containsExactly(Map.entry(again.requestId(), first.requestId()));
    assertThat(of(facts("po-3", "cert:y", "98.00", NOW))).isEmpty();
  }

  @Test
  void aRequestDoesNotRepeatItself() {
    assertThat(of(store(facts("po-1", "cert:x", "12.00", NOW)))).isEmpty();
  }

  @Test
  void ofThoseHandedInTogetherTheLaterRepeatTheFirst() {
    var one = facts("po-1", null, "12.00", NOW);
    var two = facts("po-2", null, "12.00", NOW);
    var three = facts("po-3", null, "12.00", NOW);
    assertThat(of(one, two, three))
        .containsOnly(
            Map.entry(two.requestId(), one.requestId()),
            Map.entry(three.requestId(), one.requestId()));
  }

  @Test
  void allThatRepeatARequestNameTheSameFirstOne() {
    var first = store(facts("po-1", null, "12.00", NOW));
    var second = store(facts("po-2", null, "12.00", NOW).repeating(first.requestId()));
    var third = facts("po-3", null, "12.00", NOW);
    assertThat(of(third)).containsExactly(Map.entry(third.requestId(), first.requestId()));
    assertThat(firsts().repeating(first.requestId(), 10)).containsExactly(second.requestId());
  }

  @ParameterizedTest
  @EnumSource(Result.class)
  void whatEndedIsRepeatedOnlyWhenItWasApproved(Result result) {
    var first = store(facts("po-1", null, "12.00", NOW));
    requests()
        .change(
            new Step(
                first.requestId(),
                Optional.empty(),
                it -> it.orElseThrow().conclude(verdict(result))));
    var again = facts("po-2", null, "12.00", NOW);
    assertThat(of(again).containsKey(again.requestId())).isEqualTo(result == Result.APPROVED);
  }

  @Test
  void whatWasApprovedIsForgottenAfterTheWindowWhatWaitsIsNot() {
    var approved = store(facts("po-1", null, "12.00", NOW.minus(WEEK).minusSeconds(1)));
    requests()
        .change(
            new Step(
                approved.requestId(),
                Optional.empty(),
                it -> it.orElseThrow().conclude(verdict(Result.APPROVED))));
    var waits = store(facts("po-2", null, "13.00", NOW.minus(WEEK).minusSeconds(1)));
    var again = facts("po-4", null, "13.00", NOW);
    assertThat(of(facts("po-3", null, "12.00", NOW), again))
        .containsExactly(Map.entry(again.requestId(), waits.requestId()));
  }

  private Map<String, String> of(Facts... handedIn) {
    return new Duplicates(firsts(), WEEK).of(List.of(handedIn), NOW);
  }

  private Facts store(Facts facts) {
    requests()
        .change(
            new Step(
                facts.requestId(), Optional.empty(), it -> Request.submit(it, facts, List.of())));
    return facts;
  }

  private static Facts facts(String externalId, String businessKey, String amount, Instant at) {
    var asked =
        new Submission(
            "ACC-1001",
            "order",
            externalId,
            businessKey,
            "Certificate",
            null,
            null,
            RITA,
            null,
            new Money(new BigDecimal(amount), "EUR"),
            null,
            List.of(),
            null,
            null,
            null,
            null,
            null,
            null);
    return Facts.of("/shop/eu", 1, asked, at);
  }
}
