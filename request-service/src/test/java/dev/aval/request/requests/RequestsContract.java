package dev.aval.request.requests;

import static dev.aval.request.requests.Examples.NOW;
import static dev.aval.request.requests.Examples.RITA;
import static dev.aval.request.requests.Examples.facts;
import static dev.aval.request.requests.Examples.verdict;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aval.request.requests.Outcome.Accepted;
import dev.aval.request.requests.Outcome.Unchanged;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What every store of requests keeps to.
public abstract class RequestsContract {
  protected abstract Requests requests();

  final Facts facts = facts("po-1");

  @Test
  void whatIsStoredComesBackAsItWas() {
    requests().changeAll(List.of(submit(1)));
    assertThat(requests().find(facts.requestId())).contains(new Request.Pending(facts));
    assertThat(requests().findAll(List.of(facts.requestId(), "rnone")))
        .containsOnlyKeys(facts.requestId());
  }

  @ParameterizedTest
  @EnumSource(Verdict.Result.class)
  void everyEndComesBackAsItWas(Verdict.Result result) {
    requests().changeAll(List.of(submit(1)));
    var wanted = new Cancellation(RITA, "twice", NOW);
    requests().change(step(Optional.empty(), it -> it.cancel(wanted)));
    assertThat(requests().find(facts.requestId())).contains(new Request.Cancelling(facts, wanted));
    var outcome = requests().change(step(Optional.empty(), it -> it.conclude(verdict(result))));
    assertThat(requests().find(facts.requestId())).contains(((Accepted) outcome).next());
  }

  @Test
  void revisionsAndRemindersComeBackAsTheyWere() {
    requests().changeAll(List.of(submit(1)));
    requests().change(step(Optional.empty(), it -> it.remind(new Nudge(RITA, null, NOW))));
    assertThat(requests().find(facts.requestId())).contains(new Request.Pending(facts, NOW));
    requests()
        .change(
            step(Optional.empty(), it -> it.conclude(verdict(Verdict.Result.CHANGES_REQUESTED))));
    var next =
        Facts.of(
            "/shop/eu",
            8,
            Examples.submission("ACC-1001", "order", "po-1", "Another", RITA),
            NOW.plusSeconds(90));
    var outcome =
        requests()
            .change(
                new Step(
                    facts.requestId(),
                    Optional.empty(),
                    it -> Request.revise(it, next, List.of())));
    assertThat(requests().find(facts.requestId())).contains(((Accepted) outcome).next());
  }

  @Test
  void stepsOnOneRequestRunInOrder() {
    var outcomes = requests().changeAll(List.of(submit(1), cancel(2), submit(3)));
    assertThat(outcomes).hasSize(3);
    assertThat(outcomes.get(1)).get().isInstanceOf(Accepted.class);
    assertThat(outcomes.get(2)).get().isInstanceOf(Unchanged.class);
  }

  @Test
  void whatARecordDidOnceItNeverDoesAgain() {
    requests().changeAll(List.of(submit(5)));
    assertThat(requests().changeAll(List.of(cancel(4), submit(5))))
        .containsExactly(Optional.empty(), Optional.empty());
    assertThat(requests().find(facts.requestId())).contains(new Request.Pending(facts));
  }

  @Test
  void nothingIsStoredForNothing() {
    assertThat(requests().changeAll(List.of())).isEmpty();
    assertThat(requests().find("rnone")).isEmpty();
  }

  private Step submit(long seq) {
    return new Step(facts.requestId(), cause(seq), it -> Request.submit(it, facts, List.of()));
  }

  private Step cancel(long seq) {
    return step(cause(seq), it -> it.cancel(new Cancellation(RITA, null, NOW)));
  }

  private Step step(Optional<Cause> cause, java.util.function.Function<Request, Outcome> decide) {
    return new Step(facts.requestId(), cause, it -> decide.apply(it.orElseThrow()));
  }

  private static Optional<Cause> cause(long seq) {
    return Optional.of(new Cause("aval.requests.inbox-3", seq, "e" + seq, null));
  }
}
