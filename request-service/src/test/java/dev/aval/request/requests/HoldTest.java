package dev.aval.request.requests;

import static dev.aval.request.requests.Examples.ANNA;
import static dev.aval.request.requests.Examples.NOW;
import static dev.aval.request.requests.Examples.RITA;
import static dev.aval.request.requests.Examples.unpaid;
import static dev.aval.request.requests.Examples.verdict;
import static dev.aval.request.requests.Outcome.accepted;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aval.request.requests.Outcome.Accepted;
import dev.aval.request.requests.Outcome.Refused;
import dev.aval.request.requests.Outcome.Unchanged;
import dev.aval.request.requests.Request.Cancelled;
import dev.aval.request.requests.Request.Cancelling;
import dev.aval.request.requests.Request.Pending;
import dev.aval.request.requests.Verdict.Result;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// D24: what is locked to an unpaid invoice is put before nobody.
class HoldTest {
  static final Instant LATER = NOW.plusSeconds(60);
  final HoldRelease paid = new HoldRelease(null, ANNA, "Received", LATER);
  final Cancellation wanted = new Cancellation(RITA, "ordered twice", LATER);
  final Facts facts = unpaid("po-1", "Certificate", "INV-9");
  final Pending held = new Pending(facts);
  final Pending released = (Pending) next(held.releaseHold(paid, 7));

  @Test
  void whatNamesAnInvoiceIsHeldAndWhatNamesNoneIsNot() {
    assertThat(held.heldFor()).contains("INV-9");
    assertThat(new Pending(Examples.facts("po-1")).heldFor()).isEmpty();
  }

  @Test
  void onceItIsPaidItIsToldWholeAndHeldNoMore() {
    var next = facts.paid(new HoldRelease("INV-9", ANNA, "Received", LATER), 9);
    assertThat(held.releaseHold(paid, 9))
        .isEqualTo(
            accepted(
                new Pending(next),
                new RequestEvent.HoldReleased(next, next.holdReleases().getFirst())));
    assertThat(next.accountVersion()).as("whoever is asked now").isEqualTo(9);
    assertThat(next.digest()).isEqualTo(facts.digest());
    assertThat(released.heldFor()).isEmpty();
  }

  @Test
  void whatIsSaidAgainChangesNothingEvenAfterTheEnd() {
    assertThat(released.releaseHold(paid, 7)).isEqualTo(new Unchanged(released));
    var cancelling = new Cancelling(released.facts(), wanted);
    assertThat(cancelling.releaseHold(paid, 7)).isEqualTo(new Unchanged(cancelling));
    for (var result : Result.values()) {
      var end = next(released.conclude(verdict(result)));
      assertThat(end.releaseHold(paid, 7)).isEqualTo(new Unchanged(end));
    }
  }

  @Test
  void whatWasNeverHeldCannotBeReleased() {
    var pending = new Pending(Examples.facts("po-1"));
    assertThat(code(pending.releaseHold(paid, 7))).isEqualTo("not-held");
    assertThat(code(next(pending.conclude(verdict(Result.REFUSED))).releaseHold(paid, 7)))
        .isEqualTo("not-held");
  }

  @Test
  void thePaymentOfAnotherInvoiceReleasesNothing() {
    var other = new HoldRelease("INV-8", null, null, LATER);
    assertThat(code(held.releaseHold(other, 7))).isEqualTo("not-held");
    assertThat(code(released.releaseHold(other, 7))).isEqualTo("not-held");
    var named = new HoldRelease("INV-9", null, null, LATER);
    assertThat(held.releaseHold(named, 7)).isInstanceOf(Accepted.class);
  }

  @Test
  void calledBackWhileItIsHeldItEndsAtOnceBecauseNobodyWasAsked() {
    var end = new Cancelled(facts, new Conclusion(RITA, LATER, "ordered twice", "CANCELLED", ""));
    assertThat(held.cancel(wanted)).isEqualTo(accepted(end, new RequestEvent.Concluded(end)));
    assertThat(end.cancel(wanted)).isEqualTo(new Unchanged(end));
  }

  @Test
  void ofPaymentAndCancellationTheFirstThatIsWrittenCounts() {
    assertThat(code(next(held.cancel(wanted)).releaseHold(paid, 7))).isEqualTo("not-pending");
    assertThat(next(released.cancel(wanted)))
        .as("people were asked")
        .isInstanceOf(Cancelling.class);
  }

  @Test
  void ofRevisionAndCancellationTheFirstThatIsWrittenCounts() {
    var next = unpaid("po-1", "Two certificates", "INV-10");
    assertThat(code(Request.revise(Optional.of(next(held.cancel(wanted))), next, List.of())))
        .isEqualTo("not-pending");
    assertThat(next(revised(held, next).cancel(wanted))).isInstanceOf(Cancelled.class);
  }

  @Test
  void nobodyIsRemindedBeforeAnybodyIsAsked() {
    var nudge = new Nudge(RITA, null, LATER);
    assertThat(code(held.remind(nudge))).isEqualTo("held");
    assertThat(released.remind(nudge)).isInstanceOf(Accepted.class);
  }

  @Test
  void aRevisionWithTheInvoiceThatWasPaidStaysReleased() {
    var second = revised(released, unpaid("po-1", "Two certificates", "INV-9"));
    assertThat(second.heldFor()).isEmpty();
    var changes = next(released.conclude(verdict(Result.CHANGES_REQUESTED)));
    assertThat(revised(changes, unpaid("po-1", "Two certificates", "INV-9")).heldFor()).isEmpty();
  }

  @Test
  void aRevisionWithAnotherInvoiceIsHeldAgainUntilThatIsPaid() {
    var second = revised(released, unpaid("po-1", "Two certificates", "INV-10"));
    assertThat(second.heldFor()).contains("INV-10");
    var first = new HoldRelease("INV-9", null, null, LATER);
    assertThat(second.releaseHold(first, 7)).as("late").isEqualTo(new Unchanged(second));
    assertThat(((Pending) next(second.releaseHold(paid, 7))).heldFor()).isEmpty();
    var back = revised(second, unpaid("po-1", "One certificate", "INV-9"));
    assertThat(back.heldFor()).as("that one is paid").isEmpty();
  }

  @Test
  void aRevisionWithoutInvoiceIsHeldNoMore() {
    var asked = Examples.submission("ACC-1001", "order", "po-1", "Free of charge", RITA);
    var second = revised(held, Facts.of("/shop/eu", 8, asked, LATER));
    assertThat(second.heldFor()).isEmpty();
    assertThat(code(second.releaseHold(paid, 7))).isEqualTo("not-held");
  }

  /// About what was stored before holds were kept, people were asked at once.
  @Test
  void whatNeverWaitedForAnInvoiceDoesNotBeginToForTheSame() {
    var hold = new JsonText("{\"invoice\":\"INV-9\"}");
    var asked = facts.asked();
    var before =
        new Submission(
            asked.account(),
            asked.type(),
            asked.externalId(),
            null,
            asked.subject(),
            null,
            null,
            RITA,
            null,
            asked.amount(),
            null,
            List.of(),
            null,
            null,
            hold,
            asked.data(),
            null,
            null);
    var pending = new Pending(Facts.of("/shop/eu", 7, before, NOW));
    assertThat(pending.heldFor()).isEmpty();
    assertThat(revised(pending, unpaid("po-1", "Two certificates", "INV-9")).heldFor()).isEmpty();
    assertThat(revised(pending, unpaid("po-1", "Two certificates", "INV-10")).heldFor())
        .contains("INV-10");
  }

  private static Pending revised(Request request, Facts next) {
    return (Pending) next(Request.revise(Optional.of(request), next, List.of()));
  }

  private static Request next(Outcome outcome) {
    return ((Accepted) outcome).next();
  }

  private static String code(Outcome outcome) {
    return ((Refused) outcome).objections().getFirst().code();
  }
}
