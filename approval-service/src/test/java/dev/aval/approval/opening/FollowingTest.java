package dev.aval.approval.opening;

import static dev.aval.approval.Acme.ID;
import static dev.aval.approval.Acme.NOW;
import static dev.aval.approval.Acme.RITA;
import static dev.aval.approval.Acme.account;
import static dev.aval.approval.Acme.decision;
import static dev.aval.approval.Acme.submitted;
import static dev.aval.approval.Shipped.PLANNING;
import static dev.aval.approval.Shipped.POLICIES;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aval.approval.Acme;
import dev.aval.approval.InMemoryAccounts;
import dev.aval.approval.InMemoryApprovals;
import dev.aval.approval.Shipped;
import dev.aval.approval.accounts.Account;
import dev.aval.approval.deciding.Approval;
import dev.aval.approval.deciding.Approval.Closed;
import dev.aval.approval.deciding.Approval.Known;
import dev.aval.approval.deciding.Approval.Pending;
import dev.aval.approval.deciding.Approval.Withdrawn;
import dev.aval.approval.deciding.ApprovalEvent;
import dev.aval.approval.deciding.Choice;
import dev.aval.approval.deciding.Deciding;
import dev.aval.approval.deciding.Deputies;
import dev.aval.approval.deciding.Ending.Because;
import dev.aval.approval.deciding.Move.Cause;
import dev.aval.approval.deciding.Outcome;
import dev.aval.approval.deciding.Past;
import dev.aval.approval.opening.Following.Told;
import dev.aval.approval.opening.Following.TooEarly;
import dev.aval.approval.requests.Person;
import dev.aval.approval.requests.RequestEvent;
import dev.aval.approval.requests.RequestEvent.CancelRequested;
import dev.aval.approval.requests.RequestEvent.Submitted;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FollowingTest {
  InMemoryApprovals approvals = new InMemoryApprovals();
  InMemoryAccounts accounts = new InMemoryAccounts(Acme.account());
  Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
  Following following = new Following(approvals, accounts, POLICIES, PLANNING, clock);
  Deciding deciding = new Deciding(approvals, accounts, Deputies.NONE, clock);
  CancelRequested cancelled = new CancelRequested(ID, RITA, "Twice", NOW);

  @Test
  void aSubmittedRequestIsPutBeforeItsApprovers() {
    follow(told(1, submitted("order", RITA)));
    assertThat(live().live().approvers()).hasSize(3);
    assertThat(approvals.announced()).containsExactly(new ApprovalEvent.Opened((Pending) live()));
  }

  @Test
  void whoeverIsRemindedByHandFindsItOnTopAndNobodyIsToldTwice() {
    follow(told(1, submitted("order", RITA)));
    var later = NOW.plusSeconds(3_600);
    follow(told(2, new RequestEvent.ReminderRequested(ID, 2, later)));
    assertThat(live().at()).isEqualTo(NOW);
    follow(told(3, new RequestEvent.ReminderRequested(ID, 1, later)));
    assertThat(live().at()).isEqualTo(later);
    follow(told(4, new RequestEvent.ReminderRequested(ID, 1, NOW)));
    assertThat(live().at()).isEqualTo(later);
    assertThat(approvals.announced()).hasSize(1);
  }

  @Test
  void whatNeedsNobodyIsClosedAtOnceAndSaysWhy() {
    follow(told(1, submitted("order", new Person("sam@acme.example", "Sam", "en"))));
    var closed = (Closed) live();
    assertThat(closed.ending().outcome()).isEqualTo(Outcome.APPROVED);
    assertThat(closed.ending().because()).isEqualTo(Because.SELF_EXEMPT);
    assertThat(approvals.announced()).containsExactly(new ApprovalEvent.Closed(closed));
  }

  @Test
  void whatNobodyMayApproveIsRefusedAndSaysWhy() {
    accounts.keep(List.of(new Account("ACC-1001", 8, "Acme", true, List.of(), null)));
    follow(told(1, submitted("order", RITA)));
    assertThat(((Closed) live()).ending().outcome()).isEqualTo(Outcome.REFUSED);
    assertThat(((Closed) live()).ending().because()).isEqualTo(Because.NO_APPROVER);
    assertThat(((Closed) live()).ending().reason()).contains("Nobody", "ACC-1001");
  }

  @Test
  void aRequestIsNeverJudgedWithAnOlderAccount() {
    accounts = new InMemoryAccounts();
    var late = new Following(approvals, accounts, POLICIES, PLANNING, clock);
    var submitted = submitted("order", RITA);
    assertThat(late.follow(List.of(told(1, submitted))))
        .containsExactly(new TooEarly(submitted, 0));
    assertThat(approvals.find(ID)).isEmpty();

    accounts.keep(List.of(Acme.account()));
    assertThat(late.follow(List.of(told(1, submitted)))).isEmpty();
    assertThat(live()).isInstanceOf(Pending.class);
  }

  @Test
  void whatFollowsARequestThatWaitsWaitsToo() {
    accounts = new InMemoryAccounts();
    var late = new Following(approvals, accounts, POLICIES, PLANNING, clock);
    late.follow(List.of(told(1, submitted("order", RITA)), told(2, cancelled)));
    assertThat(approvals.find(ID)).isEmpty();
  }

  @Test
  void othersDoNotWaitForARequestThatWaits() {
    var other = Acme.submitted("rother", "order", 1, RITA);
    var early = new Submitted(other.request(), other.revision(), 99, other.approvers(), null, null);
    assertThat(follow(told(1, early), told(1, submitted("order", RITA)))).hasSize(1);
    assertThat(live()).isInstanceOf(Pending.class);
    assertThat(approvals.find("rother")).isEmpty();
  }

  @Test
  void aRepeatedEventChangesNothing() {
    var submitted = told(1, submitted("order", RITA));
    follow(submitted, submitted);
    follow(submitted);
    follow(told(2, submitted("order", RITA)));
    assertThat(approvals.announced()).hasSize(1);
  }

  @Test
  void aReplayedTopicDoesNotReopenWhatWasDecided() {
    follow(told(1, submitted("order", RITA)));
    deciding.decide(decision("anna@acme.example", Choice.APPROVE, ""));
    follow(told(1, submitted("order", RITA)));
    follow(told(5, submitted("order", RITA)));
    assertThat(((Closed) live()).ending().outcome()).isEqualTo(Outcome.APPROVED);
  }

  @Test
  void aWithdrawnRequestWaitsForNobody() {
    follow(told(1, submitted("order", RITA)), told(2, cancelled));
    assertThat(((Closed) live()).ending().outcome()).isEqualTo(Outcome.CANCELLED);
    assertThat(approvals.announced()).last().isEqualTo(new ApprovalEvent.Closed((Closed) live()));
  }

  @Test
  void aRequestThatWasTakenBackBeforeItCameIsClosedWhenItComes() {
    follow(told(2, cancelled));
    assertThat(approvals.find(ID)).contains(new Withdrawn(ID, RITA, "Twice", NOW));
    follow(told(1, submitted("order", RITA)));
    assertThat(((Closed) live()).ending().outcome()).isEqualTo(Outcome.CANCELLED);
    assertThat(approvals.announced()).containsExactly(new ApprovalEvent.Closed((Closed) live()));
  }

  @Test
  void aWithdrawalAfterTheDecisionChangesNothing() {
    follow(told(1, submitted("order", RITA)));
    deciding.decide(decision("anna@acme.example", Choice.APPROVE, ""));
    follow(told(2, cancelled));
    assertThat(((Closed) live()).ending().outcome()).isEqualTo(Outcome.APPROVED);
  }

  @Test
  void aWithdrawalBeforeAnAnswerTakesEffectComesFirst() {
    accounts.keep(List.of(new Account("ACC-1001", 8, "Acme", true, account().members(), null)));
    var slow =
        Shipped.TEXTS.stored(
            "slow",
            1,
            """
            {"name": "n", "undo": "PT2M",
             "stages": [{"name": "1", "approvers": [{"right": "APPROVAL"}]}]}
            """);
    var undoable =
        new Following(approvals, accounts, _ -> Map.of("ACC-1001", List.of(slow)), PLANNING, clock);
    undoable.follow(List.of(told(1, submitted("order", RITA))));
    deciding.decide(decision("anna@acme.example", Choice.APPROVE, ""));
    assertThat(live()).isInstanceOf(Approval.Settling.class);
    undoable.follow(List.of(told(2, cancelled)));
    assertThat(((Closed) live()).ending().outcome()).isEqualTo(Outcome.CANCELLED);
  }

  @Test
  void aNewRevisionReplacesTheOneThatWaits() {
    follow(told(1, submitted("order", RITA)));
    var first = live().live();
    follow(told(2, Acme.submitted(ID, "order", 2, RITA)));
    assertThat(live().live().revision().number()).isEqualTo(2);
    assertThat(live().earlier()).containsExactly(new Past(first, null));
  }

  private Known live() {
    return (Known) approvals.find(ID).map(Approval.class::cast).orElseThrow();
  }

  private List<TooEarly> follow(Told... batch) {
    return following.follow(List.of(batch));
  }

  private static Told told(long seq, RequestEvent event) {
    var stream = "aval.requests/" + event.getClass().getSimpleName();
    return new Told(event, new Cause(stream, seq, event.requestId() + "." + seq, null));
  }
}
