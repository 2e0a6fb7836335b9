package dev.aval.request.requests;

import static dev.aval.request.requests.Examples.ANNA;
import static dev.aval.request.requests.Examples.NOW;
import static dev.aval.request.requests.Examples.RITA;
import static dev.aval.request.requests.Examples.facts;
import static dev.aval.request.requests.Examples.order;
import static dev.aval.request.requests.Examples.verdict;
import static dev.aval.request.requests.Outcome.accepted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.aval.request.requests.Outcome.Refused;
import dev.aval.request.requests.Outcome.Unchanged;
import dev.aval.request.requests.Request.Approved;
import dev.aval.request.requests.Request.Cancelled;
import dev.aval.request.requests.Request.Cancelling;
import dev.aval.request.requests.Request.Pending;
import dev.aval.request.requests.Verdict.Result;
import java.time.Instant;
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
  void whatWaitsMayBeReplacedByAnotherVersion() {
    var next = version("Two certificates", NOW.plusSeconds(60));
    var outcome = Request.revise(Optional.of(pending), next, List.of());
    assertThat(outcome)
        .isInstanceOfSatisfying(
            Outcome.Accepted.class,
            it -> {
              var now = it.next().facts();
              assertThat(it.next().status()).isEqualTo(Status.PENDING);
              assertThat(now.revision()).isEqualTo(2);
              assertThat(now.digest()).isEqualTo(next.digest()).isNotEqualTo(facts.digest());
              assertThat(now.earlier())
                  .extracting(Revision::revision, Revision::digest)
                  .containsExactly(tuple(1, facts.digest()));
              assertThat(it.events()).containsExactly(new RequestEvent.Submitted(now));
            });
  }

  @Test
  void theSameVersionAgainChangesNothingAndAnEarlierSubmissionIsNoConflict() {
    var next = version("Two certificates", NOW.plusSeconds(60));
    var second = revised(pending, next);
    assertThat(Request.revise(Optional.of(second), next, List.of()))
        .isEqualTo(new Unchanged(second));
    assertThat(Request.submit(Optional.of(second), facts, List.of()))
        .isEqualTo(new Unchanged(second));
  }

  @Test
  void whatWasToBeChangedWaitsAgainAndKeepsWhatWasSaid() {
    var verdict = verdict(Result.CHANGES_REQUESTED);
    var end = ((Outcome.Accepted) pending.conclude(verdict)).next();
    var second = revised(end, version("Two certificates", NOW.plusSeconds(60)));
    assertThat(second.status()).isEqualTo(Status.PENDING);
    assertThat(second.facts().earlier().getFirst().changesWanted()).isEqualTo(verdict.conclusion());
  }

  @ParameterizedTest
  @EnumSource(value = Result.class, names = "CHANGES_REQUESTED", mode = EnumSource.Mode.EXCLUDE)
  void whatEndedIsNotRevised(Result result) {
    var end = ((Outcome.Accepted) pending.conclude(verdict(result))).next();
    assertThat(codes(end, version("Two certificates", NOW))).containsExactly("not-pending");
  }

  @Test
  void whatIsCalledBackIsNotRevised() {
    assertThat(codes(cancelling, version("Two certificates", NOW))).containsExactly("not-pending");
  }

  @Test
  void typeAndSubjectStayBecauseOthersKnowTheRequestByThem() {
    var asked = Examples.submission("ACC-1001", "refund", "po-1", "Certificate", RITA);
    assertThat(codes(pending, Facts.of("/shop/eu", 7, asked, NOW))).containsExactly("conflict");
    assertThat(Request.revise(Optional.empty(), facts, List.of()))
        .isInstanceOfSatisfying(
            Refused.class,
            it -> assertThat(it.objections().getFirst().code()).isEqualTo("unknown-request"));
  }

  @Test
  void thereAreNoMoreThanTwentyRevisions() {
    var request = pending;
    for (int i = 2; i <= 20; i++) request = revised(request, version("Version " + i, NOW));
    assertThat(request.facts().revision()).isEqualTo(20);
    assertThat(codes(request, version("One more", NOW))).containsExactly("too-many-revisions");
  }

  @Test
  void aLateEndOfTheRevisionBeforeChangesNothing() {
    var second = revised(pending, version("Two certificates", NOW));
    assertThat(second.conclude(verdict(Result.APPROVED))).isEqualTo(new Unchanged(second));
  }

  @Test
  void whoeverIsWaitedForIsRemindedOnceInFourHours() {
    var nudge = new Nudge(RITA, "Friday!", NOW);
    var reminded = new Pending(facts, NOW);
    assertThat(pending.remind(nudge))
        .isEqualTo(accepted(reminded, new RequestEvent.ReminderRequested(facts, nudge)));
    assertThat(code(reminded.remind(new Nudge(RITA, null, NOW.plusSeconds(4 * 3600 - 1)))))
        .isEqualTo("too-soon");
    assertThat(reminded.remind(new Nudge(RITA, null, NOW.plusSeconds(4 * 3600))))
        .isInstanceOf(Outcome.Accepted.class);
  }

  @ParameterizedTest
  @EnumSource(Result.class)
  void nobodyIsRemindedAfterTheEndAndWhatEndedMayWaitAgain(Result result) {
    var end = ((Outcome.Accepted) pending.conclude(verdict(result))).next();
    assertThat(code(end.remind(new Nudge(RITA, null, NOW)))).isEqualTo("not-pending");
    var again = new Reopening(1, ANNA, "by mistake", NOW);
    assertThat(end.reopen(again))
        .isEqualTo(accepted(pending, new RequestEvent.Reopened(facts, again)));
    assertThat(pending.reopen(again)).isEqualTo(new Unchanged(pending));
    assertThat(end.reopen(new Reopening(2, ANNA, null, NOW))).isEqualTo(new Unchanged(end));
  }

  @Test
  void whatIsApprovedIsReleasedOnceAndTheFirstTimeCounts() {
    var release = new Release(null, "Sent to production", NOW.plusSeconds(90));
    var approved = new Approved(facts, verdict(Result.APPROVED).conclusion());
    var released = new Approved(facts, approved.conclusion(), release);
    assertThat(approved.release(release))
        .isEqualTo(accepted(released, new RequestEvent.Released(facts, release)));
    var again = new Release(ANNA, "once more", NOW.plusSeconds(99));
    assertThat(released.release(again)).isEqualTo(new Unchanged(released));
  }

  @ParameterizedTest
  @EnumSource(value = Result.class, names = "APPROVED", mode = EnumSource.Mode.EXCLUDE)
  void nothingElseIsReleased(Result result) {
    var release = new Release(null, null, NOW);
    var end = ((Outcome.Accepted) pending.conclude(verdict(result))).next();
    assertThat(code(end.release(release))).isEqualTo("not-approved");
    assertThat(code(pending.release(release))).isEqualTo("not-approved");
    assertThat(code(cancelling.release(release))).isEqualTo("not-approved");
  }

  @Test
  void whatWasReleasedAndWaitsAgainRemembersItAndMayBeReleasedAgain() {
    var first = new Release(ANNA, null, NOW);
    var released = new Approved(facts, verdict(Result.APPROVED).conclusion(), first);
    var reopened =
        ((Outcome.Accepted) released.reopen(new Reopening(1, ANNA, "by mistake", NOW))).next();
    assertThat(reopened.status()).isEqualTo(Status.PENDING);
    assertThat(reopened.facts().releases()).containsExactly(first);
    var approved = ((Outcome.Accepted) reopened.conclude(verdict(Result.APPROVED))).next();
    assertThat(approved.release(new Release(null, null, NOW.plusSeconds(5))))
        .isInstanceOf(Outcome.Accepted.class);
    assertThat(approved.facts().releases()).containsExactly(first);
  }

  private static Facts version(String subject, Instant at) {
    var asked = Examples.submission("ACC-1001", "order", "po-1", subject, RITA);
    return Facts.of("/shop/eu", 8, asked, at);
  }

  private static Request revised(Request request, Facts next) {
    return ((Outcome.Accepted) Request.revise(Optional.of(request), next, List.of())).next();
  }

  private static List<String> codes(Request request, Facts next) {
    var outcome = (Refused) Request.revise(Optional.of(request), next, List.of());
    return outcome.objections().stream().map(Objection::code).toList();
  }

  private static String code(Outcome outcome) {
    return ((Refused) outcome).objections().getFirst().code();
  }

  @Test
  void theEndOfAnEarlierRevisionIsNotTheEnd() {
    var stale = new Verdict(Result.APPROVED, 0, new Conclusion(ANNA, NOW, null, "DECISION", "p@1"));
    assertThat(pending.conclude(stale)).isEqualTo(new Unchanged(pending));
  }
}
