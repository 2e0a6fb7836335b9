package dev.aval.approval.operating;

import static dev.aval.approval.Acme.ANNA;
import static dev.aval.approval.Acme.BRUNO;
import static dev.aval.approval.Acme.ID;
import static dev.aval.approval.Acme.NOW;
import static dev.aval.approval.Acme.RITA;
import static dev.aval.approval.Acme.decision;
import static dev.aval.approval.Acme.pending;
import static dev.aval.approval.Acme.plan;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aval.approval.Acme;
import dev.aval.approval.InMemoryAccounts;
import dev.aval.approval.InMemoryApprovals;
import dev.aval.approval.deciding.Approval.Closed;
import dev.aval.approval.deciding.Approval.Pending;
import dev.aval.approval.deciding.ApprovalEvent;
import dev.aval.approval.deciding.ApprovalEvent.Asked;
import dev.aval.approval.deciding.ApprovalEvent.Cause;
import dev.aval.approval.deciding.Choice;
import dev.aval.approval.deciding.Deciding;
import dev.aval.approval.deciding.Deputies;
import dev.aval.approval.deciding.Ending.Because;
import dev.aval.approval.deciding.Move;
import dev.aval.approval.deciding.Outcome;
import dev.aval.approval.deciding.Ruling;
import dev.aval.approval.deciding.Transition;
import dev.aval.approval.operating.ActOutcome.Done;
import dev.aval.approval.operating.ActOutcome.Refusal;
import dev.aval.approval.operating.ActOutcome.Refused;
import dev.aval.approval.planning.Approver;
import dev.aval.approval.planning.Plan;
import dev.aval.approval.planning.Stage;
import dev.aval.approval.policy.Quorum;
import dev.aval.approval.requests.Person;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OperatingTest {
  static final Person OLGA = new Person("olga@aval.example", "Olga", null);
  static final Person CARLA = new Person("carla@else.example", "Carla", "fr");

  Instant now = NOW.plusSeconds(3_600);
  Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
  InMemoryApprovals approvals = new InMemoryApprovals();
  InMemoryAccounts accounts = new InMemoryAccounts(Acme.account());
  Operating operating = new Operating(approvals, accounts, clock);
  Deciding deciding = new Deciding(approvals, accounts, Deputies.NONE, clock);

  @Test
  void whoeverIsAskedInsteadMayDecideAndTheOthersMayNot() {
    open(plan(ANNA, BRUNO));
    var done = act(new Act.Reassign(List.of(CARLA), true, null, "Both have left"));
    assertThat(((Done) done).approval().asked()).containsExactly(CARLA.email());
    var asked = asked();
    assertThat(asked.because()).isEqualTo(Cause.REASSIGNED);
    assertThat(asked.by()).isEqualTo(OLGA);
    assertThat(asked.released()).containsExactly(ANNA.person(), BRUNO.person());
    assertThat(deciding.decide(decision(ANNA.email(), Choice.APPROVE, "")))
        .isInstanceOf(Ruling.Refused.class);
    assertThat(deciding.decide(decision(CARLA.email(), Choice.APPROVE, "")))
        .isInstanceOf(Ruling.Accepted.class);
  }

  @Test
  void whoeverIsAskedBesidesTakesNobodysPlace() {
    open(plan(ANNA));
    act(new Act.Reassign(List.of(CARLA), false, null, "Urgent"));
    assertThat(pendingNow().asked()).containsExactly(ANNA.email(), CARLA.email());
    assertThat(asked().released()).isEmpty();
  }

  @Test
  void whatWasAnsweredStaysAndCountsWhenOthersAreAsked() {
    open(plan(new Stage("Two", List.of(ANNA, BRUNO), Quorum.ALL, Quorum.ANY)));
    deciding.decide(decision(ANNA.email(), Choice.APPROVE, ""));
    act(new Act.Reassign(List.of(CARLA), true, null, "Bruno has left"));
    assertThat(pendingNow().asked()).containsExactly(CARLA.email());
    deciding.decide(decision(CARLA.email(), Choice.APPROVE, ""));
    assertThat(closedNow().ending().outcome()).isEqualTo(Outcome.APPROVED);
  }

  @Test
  void nobodyIsAskedWhoCouldNotDecide() {
    open(
        plan(new Stage("Two", List.of(ANNA, BRUNO), new Quorum(Quorum.Kind.COUNT, 2), Quorum.ANY)));
    deciding.decide(decision(ANNA.email(), Choice.APPROVE, ""));
    assertThat(reassign(RITA)).isEqualTo(no(Refusal.PERSON_BARRED));
    assertThat(reassign(ANNA.person())).isEqualTo(no(Refusal.PERSON_HAS_ANSWERED));
    assertThat(reassign(BRUNO.person())).isEqualTo(no(Refusal.ALREADY_ASKED));
    assertThat(reassign()).isEqualTo(no(Refusal.NOBODY_NAMED));
    assertThat(act(new Act.Reassign(List.of(CARLA), false, 2, "x")))
        .isEqualTo(no(Refusal.NO_SUCH_STAGE));
  }

  @Test
  void aStageThatCouldNotBePassedIsNotMade() {
    open(
        plan(new Stage("Two", List.of(ANNA, BRUNO), new Quorum(Quorum.Kind.COUNT, 2), Quorum.ANY)));
    assertThat(act(new Act.Reassign(List.of(CARLA), true, null, "x")))
        .isEqualTo(no(Refusal.OUT_OF_REACH));
  }

  @Test
  void aSkippedStageLeadsToTheNextAndTheLastToTheEnd() {
    open(plan(stage(ANNA), stage(BRUNO)));
    act(new Act.Skip(null, "Anna has left"));
    assertThat(pendingNow().asked()).containsExactly(BRUNO.email());
    assertThat(asked().because()).isEqualTo(Cause.SKIPPED);
    act(new Act.Skip(null, "Bruno too"));
    assertThat(closedNow().ending().because()).isEqualTo(Because.SKIPPED);
    assertThat(closedNow().ending().by()).isEqualTo(OLGA);
  }

  @Test
  void anOutcomeIsForcedAndSaysByWhomAndWhy() {
    open(plan(ANNA));
    assertThat(act(new Act.Force(Outcome.CANCELLED, "x"))).isEqualTo(no(Refusal.NOT_AN_OUTCOME));
    act(new Act.Force(Outcome.REFUSED, "Duplicate of po-1"));
    assertThat(closedNow().ending().because()).isEqualTo(Because.FORCED);
    assertThat(closedNow().ending().by()).isEqualTo(OLGA);
    assertThat(closedNow().ending().reason()).isEqualTo("Duplicate of po-1");
    assertThat(act(new Act.Force(Outcome.APPROVED, "x"))).isEqualTo(no(Refusal.NOT_WAITING));
  }

  @Test
  void peopleAreToldOnceMoreAtMostEveryFiveMinutes() {
    open(plan(ANNA));
    act(new Act.Resend(""));
    assertThat(asked().because()).isEqualTo(Cause.RESENT);
    assertThat(asked().approvers()).containsExactly(ANNA);
    assertThat(pendingNow().at()).isEqualTo(now);
    now = now.plusSeconds(299);
    assertThat(act(new Act.Resend(""))).isEqualTo(no(Refusal.TOO_SOON));
    now = now.plusSeconds(1);
    assertThat(act(new Act.Resend(""))).isInstanceOf(Done.class);
  }

  @Test
  void whatHasEndedIsAskedAnewAndRemembersItsEnd() {
    open(plan(ANNA).until(NOW.plusSeconds(7_200)));
    assertThat(act(new Act.Reopen("x"))).isEqualTo(no(Refusal.NOT_ENDED));
    deciding.decide(decision(ANNA.email(), Choice.REFUSE, "Twice"));
    act(new Act.Reopen("It was not twice"));
    assertThat(asked().because()).isEqualTo(Cause.REOPENED);
    assertThat(pendingNow().asked()).containsExactly(ANNA.email());
    assertThat(pendingNow().earlier().getLast().ending().outcome()).isEqualTo(Outcome.REFUSED);
    assertThat(pendingNow().live().plan().deadline()).isEqualTo(now.plusSeconds(7_200));
    assertThat(deciding.decide(decision(ANNA.email(), Choice.APPROVE, "")))
        .isInstanceOf(Ruling.Accepted.class);
  }

  @Test
  void noOperatorActsOnHisOwnRequest() {
    open(plan(ANNA));
    assertThat(operating.act(ID, RITA, new Act.Force(Outcome.APPROVED, "Mine")))
        .isEqualTo(no(Refusal.OWN_REQUEST));
  }

  @Test
  void whoeverActsSaysWhy() {
    open(plan(ANNA));
    assertThat(act(new Act.Skip(null, " "))).isEqualTo(no(Refusal.REASON_MISSING));
    assertThat(act(new Act.Skip(null, "x".repeat(2_001)))).isEqualTo(no(Refusal.REASON_TOO_LONG));
    assertThat(operating.act("rnothing", OLGA, new Act.Skip(null, "x")))
        .isEqualTo(no(Refusal.NOT_FOUND));
  }

  private ActOutcome reassign(Person... people) {
    return act(new Act.Reassign(List.of(people), false, null, "x"));
  }

  private ActOutcome act(Act act) {
    return operating.act(ID, OLGA, act);
  }

  private void open(Plan plan) {
    var it = pending(plan);
    approvals.changeAll(List.of(new Move(ID, null, _ -> Optional.of(Transition.to(it)))));
  }

  private Pending pendingNow() {
    return (Pending) approvals.find(ID).orElseThrow();
  }

  private Closed closedNow() {
    return (Closed) approvals.find(ID).orElseThrow();
  }

  private Asked asked() {
    return (Asked)
        approvals.announced().stream()
            .filter(it -> it instanceof Asked)
            .reduce((ApprovalEvent _, ApprovalEvent later) -> later)
            .orElseThrow();
  }

  private static Stage stage(Approver... approvers) {
    return new Stage("Approval", List.of(approvers), Quorum.ANY, Quorum.ANY);
  }

  private static ActOutcome no(Refusal reason) {
    return new Refused(reason);
  }
}
