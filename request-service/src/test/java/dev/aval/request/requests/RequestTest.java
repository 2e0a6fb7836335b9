package dev.aval.request.requests;

import static dev.aval.request.requests.Examples.ANNA;
import static dev.aval.request.requests.Examples.NOW;
import static dev.aval.request.requests.Examples.RITA;
import static dev.aval.request.requests.Examples.facts;
import static dev.aval.request.requests.Examples.order;
import static dev.aval.request.requests.Examples.verdict;
import static dev.aval.request.requests.Outcome.accepted;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aval.request.requests.Outcome.Refused;
import dev.aval.request.requests.Outcome.Unchanged;
import dev.aval.request.requests.Request.Approved;
import dev.aval.request.requests.Request.Cancelled;
import dev.aval.request.requests.Request.Cancelling;
import dev.aval.request.requests.Request.Pending;
import dev.aval.request.requests.Verdict.Result;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RequestTest {
  final Facts facts = facts("po-1");
  final Request pending = new Pending(facts);
  final Cancellation wanted = new Cancellation(RITA, "ordered twice", NOW);
  final Request cancelling = new Cancelling(facts, wanted);

  @Test
  void whatIsSubmittedIsPending() {
    assertThat(Request.submit(Optional.empty(), facts, List.of()))
        .isEqualTo(accepted(pending, new RequestEvent.Submitted(facts)));
  }

  @Test
  void theSameBodyAgainIsTheSameRequestWhateverIsObjectedToday() {
    var later = Facts.of("/shop/eu", 9, order("po-1"), NOW.plusSeconds(9));
    var objections = List.of(new Objection("/deadline", Objection.DEADLINE_PASSED, "late"));
    assertThat(Request.submit(Optional.of(pending), later, objections))
        .isEqualTo(new Unchanged(pending));
  }

  @Test
  void anotherBodyUnderTheSameIdIsAConflict() {
    var other =
        Facts.of(
            "/shop/eu",
            7,
            Examples.submission("ACC-1001", "order", "po-1", "Something else", RITA),
            NOW);
    assertThat(Request.submit(Optional.of(pending), other, List.of()))
        .isInstanceOfSatisfying(
            Refused.class,
            it -> assertThat(it.objections().getFirst().code()).isEqualTo("conflict"));
  }

  @Test
  void cancellingOnlyAsks() {
    assertThat(pending.cancel(wanted))
        .isEqualTo(accepted(cancelling, new RequestEvent.CancelRequested(facts, wanted)));
    assertThat(cancelling.cancel(wanted)).isEqualTo(new Unchanged(cancelling));
  }

  @Test
  void theCancellationIsCertainOnlyWhenTheApprovalSaysSo() {
    var outcome = cancelling.conclude(verdict(Result.CANCELLED));
    var end = new Cancelled(facts, verdict(Result.CANCELLED).conclusion());
    assertThat(outcome).isEqualTo(accepted(end, new RequestEvent.Concluded(end)));
    assertThat(end.cancel(wanted)).isEqualTo(new Unchanged(end));
  }

  @Test
  void whoCalledItBackIsKnownEvenWhenTheAnswerDoesNotSay() {
    var silent = new Conclusion(null, NOW, null, "CANCELLED", "any-of@1");
    assertThat(cancelling.conclude(new Verdict(Result.CANCELLED, 1, silent)))
        .isInstanceOfSatisfying(
            Outcome.Accepted.class,
            it ->
                assertThat(((Cancelled) it.next()).conclusion())
                    .isEqualTo(
                        new Conclusion(RITA, NOW, "ordered twice", "CANCELLED", "any-of@1")));
  }

  @Test
  void aDecisionThatWasFasterWins() {
    var end = new Approved(facts, verdict(Result.APPROVED).conclusion());
    assertThat(cancelling.conclude(verdict(Result.APPROVED)))
        .isEqualTo(accepted(end, new RequestEvent.Concluded(end)));
  }

  @ParameterizedTest
  @EnumSource(Result.class)
  void aRequestEndsOnce(Result first) {
    var end = ((Outcome.Accepted) pending.conclude(verdict(first))).next();
    assertThat(end.status().name()).isEqualTo(first.name());
    assertThat(end.conclude(verdict(Result.REFUSED))).isEqualTo(new Unchanged(end));
    if (first != Result.CANCELLED) {
      assertThat(end.cancel(wanted))
          .isInstanceOfSatisfying(
              Refused.class,
              it -> assertThat(it.objections().getFirst().code()).isEqualTo("not-pending"));
    }
  }

  @Test
  void theEndOfAnEarlierRevisionIsNotTheEnd() {
    var stale = new Verdict(Result.APPROVED, 0, new Conclusion(ANNA, NOW, null, "DECISION", "p@1"));
    assertThat(pending.conclude(stale)).isEqualTo(new Unchanged(pending));
  }
}
