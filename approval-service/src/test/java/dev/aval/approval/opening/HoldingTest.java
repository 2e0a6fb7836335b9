package dev.aval.approval.opening;

import static dev.aval.approval.Acme.ID;
import static dev.aval.approval.Acme.NOW;
import static dev.aval.approval.Acme.RITA;
import static dev.aval.approval.Acme.decision;
import static dev.aval.approval.Acme.submitted;
import static dev.aval.approval.Shipped.PLANNING;
import static dev.aval.approval.Shipped.POLICIES;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aval.approval.Acme;
import dev.aval.approval.InMemoryAccounts;
import dev.aval.approval.InMemoryApprovals;
import dev.aval.approval.Shipped;
import dev.aval.approval.deciding.Approval.Closed;
import dev.aval.approval.deciding.Approval.Known;
import dev.aval.approval.deciding.Approval.Pending;
import dev.aval.approval.deciding.ApprovalEvent;
import dev.aval.approval.deciding.Choice;
import dev.aval.approval.deciding.Deciding;
import dev.aval.approval.deciding.Deputies;
import dev.aval.approval.deciding.Ending.Because;
import dev.aval.approval.deciding.Move.Cause;
import dev.aval.approval.deciding.Outcome;
import dev.aval.approval.deciding.Ruling;
import dev.aval.approval.deciding.Waking;
import dev.aval.approval.opening.Following.Told;
import dev.aval.approval.operating.Act;
import dev.aval.approval.operating.ActOutcome;
import dev.aval.approval.operating.Operating;
import dev.aval.approval.policy.Policies;
import dev.aval.approval.requests.Person;
import dev.aval.approval.requests.RequestEvent;
import dev.aval.approval.requests.RequestEvent.Held;
import dev.aval.approval.requests.RequestEvent.Submitted;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// D24: nobody is asked about what waits for a payment, and everybody once that came.
class HoldingTest {
  static final Person OLGA = new Person("olga@aval.example", "Olga", "fr");
  Instant now = NOW;
  Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
  InMemoryApprovals approvals = new InMemoryApprovals();
  InMemoryAccounts accounts = new InMemoryAccounts(Acme.account());
  Following following = new Following(approvals, accounts, POLICIES, PLANNING, clock);
  Deciding deciding = new Deciding(approvals, accounts, Deputies.NONE, clock);
  Operating operating = new Operating(approvals, accounts, clock);
  private long seq;

  @Test
  void nobodyIsAskedAboutWhatIsHeld() {
    hear(new Held(ID, 1));
    assertThat(approvals.find(ID)).isEmpty();
    assertThat(approvals.announced()).isEmpty();
  }

  @Test
  void whatIsReleasedIsPutBeforeItsApproversAndOnce() {
    hear(new Held(ID, 1));
    hear(submitted("order", RITA));
    hear(submitted("order", RITA));
    assertThat(live()).isInstanceOf(Pending.class);
    assertThat(approvals.announced()).hasSize(1);
  }

  @Test
  void aLaterRevisionThatIsHeldEndsTheAskingAboutTheOneBefore() {
    hear(submitted("order", RITA));
    hear(new Held(ID, 2));
    var closed = (Closed) live();
    assertThat(closed.ending().outcome()).isEqualTo(Outcome.CANCELLED);
    assertThat(closed.ending().because()).isEqualTo(Because.HELD);
    assertThat(approvals.announced()).last().isEqualTo(new ApprovalEvent.Closed(closed));
    assertThat(deciding.decide(decision("anna@acme.example", Choice.APPROVE, "")))
        .isInstanceOf(Ruling.TooLate.class);
    hear(Acme.submitted(ID, "order", 2, RITA));
    assertThat(live()).isInstanceOf(Pending.class);
    assertThat(live().live().revision().number()).isEqualTo(2);
  }

  @Test
  void whatCameFirstIsNotEndedByALateOrRepeatedEvent() {
    hear(Acme.submitted(ID, "order", 2, RITA));
    hear(new Held(ID, 1));
    hear(new Held(ID, 2));
    assertThat(live()).isInstanceOf(Pending.class);
  }

  @Test
  void whatWasDecidedFirstStaysDecidedAndIsTheOldRevisions() {
    hear(submitted("order", RITA));
    deciding.decide(decision("anna@acme.example", Choice.APPROVE, ""));
    var told = approvals.announced().size();
    hear(new Held(ID, 2));
    assertThat(((Closed) live()).ending().outcome()).isEqualTo(Outcome.APPROVED);
    assertThat(approvals.announced()).hasSize(told);
  }

  @Test
  void anAnswerThatMayStillBeTakenBackIsOfNoUseAnyMore() {
    var slow =
        """
        {"name": "n", "undo": "PT2M",
         "stages": [{"name": "1", "approvers": [{"right": "APPROVAL"}]}]}
        """;
    following = new Following(approvals, accounts, policies(slow), PLANNING, clock);
    hear(submitted("order", RITA));
    deciding.decide(decision("anna@acme.example", Choice.APPROVE, ""));
    hear(new Held(ID, 2));
    assertThat(((Closed) live()).ending().because()).isEqualTo(Because.HELD);
  }

  /// Else people would be asked about a revision that is none any more, for as long as the next is
  /// not paid.
  @Test
  void noOperatorReopensWhatALaterRevisionReplaced() {
    hear(submitted("order", RITA));
    deciding.decide(decision("anna@acme.example", Choice.REQUEST_CHANGES, "One year"));
    hear(new Held(ID, 2));
    hear(new Held(ID, 2));
    assertThat(operating.act(ID, OLGA, new Act.Reopen("by mistake")))
        .isEqualTo(ActOutcome.refused(ActOutcome.Refusal.REPLACED));
    hear(Acme.submitted(ID, "order", 2, RITA));
    deciding.decide(Acme.decision(ID, "anna@acme.example", Choice.REFUSE, "no", 2));
    assertThat(operating.act(ID, OLGA, new Act.Reopen("by mistake")))
        .isInstanceOf(ActOutcome.Done.class);
  }

  /// While it was held the clock did not run; the policy says what that comes to.
  @Test
  void whatIsReleasedAfterItsDeadlineExpiresAtOnce() {
    var late = within("order", NOW.plusSeconds(60));
    hear(new Held(ID, 1));
    now = NOW.plusSeconds(3_600);
    wake();
    assertThat(approvals.announced()).isEmpty();
    hear(late);
    wake();
    assertThat(((Closed) live()).ending().outcome()).isEqualTo(Outcome.EXPIRED);
    assertThat(((Closed) live()).ending().because()).isEqualTo(Because.DEADLINE);
  }

  @Test
  void whoeverIsAskedInTheEndHasAsLongAsWasMeant() {
    var escalating =
        """
        {"name": "n", "deadline": {"after": "P1D", "then": "ESCALATE"},
         "stages": [{"name": "1", "approvers": [{"email": "anna@acme.example"}]}]}
        """;
    following = new Following(approvals, accounts, policies(escalating), PLANNING, clock);
    now = NOW.plus(Duration.ofDays(30));
    hear(within("order", NOW.plusSeconds(600)));
    wake();
    var asked = (Pending) live();
    assertThat(asked.live().escalatedAt()).isEqualTo(now);
    assertThat(asked.dueAt()).isEqualTo(now.plusSeconds(600));
  }

  private void wake() {
    new Waking(approvals, accounts, PLANNING, Deputies.NONE, clock).wake(List.of(ID));
  }

  private static Submitted within(String type, Instant deadline) {
    var it = submitted(type, RITA);
    return new Submitted(it.request(), it.revision(), 7, List.of(), null, deadline);
  }

  private static Policies policies(String document) {
    var policy = Shipped.TEXTS.stored("held", 1, document);
    return _ -> Map.of("ACC-1001", List.of(policy));
  }

  private Known live() {
    return (Known) approvals.find(ID).orElseThrow();
  }

  private void hear(RequestEvent event) {
    var cause = new Cause("aval.requests", ++seq, ID + "." + seq, null);
    following.follow(List.of(new Told(event, cause)));
  }
}
