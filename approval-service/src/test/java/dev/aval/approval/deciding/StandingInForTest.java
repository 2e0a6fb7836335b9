package dev.aval.approval.deciding;

import static dev.aval.approval.Acme.ANNA;
import static dev.aval.approval.Acme.BRUNO;
import static dev.aval.approval.Acme.ID;
import static dev.aval.approval.Acme.NOW;
import static dev.aval.approval.Acme.decision;
import static dev.aval.approval.Acme.pending;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aval.approval.Acme;
import dev.aval.approval.InMemoryAccounts;
import dev.aval.approval.InMemoryApprovals;
import dev.aval.approval.Shipped;
import dev.aval.approval.deciding.Approval.Closed;
import dev.aval.approval.deciding.Approval.Pending;
import dev.aval.approval.deciding.ApprovalEvent.Asked;
import dev.aval.approval.deciding.Deputies.Principal;
import dev.aval.approval.deciding.Ruling.Accepted;
import dev.aval.approval.deciding.Ruling.Refusal;
import dev.aval.approval.planning.Grounds;
import dev.aval.approval.planning.Plan;
import dev.aval.approval.planning.Terms;
import dev.aval.approval.policy.EscalationRule;
import dev.aval.approval.requests.Person;
import dev.aval.approval.requests.Request;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Carla stands in for Anna, or is whom Anna named for when she keeps silent.
class StandingInForTest {
  static final Person CARLA = new Person("carla@else.example", "Carla", "fr");

  Instant now = NOW;
  Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
  InMemoryApprovals approvals = new InMemoryApprovals();
  InMemoryAccounts accounts = new InMemoryAccounts(Acme.account());
  Deciding deciding = new Deciding(approvals, accounts, inForAnna(CARLA), clock);

  @Test
  void aDeputyDecidesAndTheRecordSaysForWhom() {
    open(Acme.plan(ANNA));
    var ruling = deciding.decide(decision(CARLA.email(), Choice.APPROVE, ""));
    assertThat(ruling).isInstanceOf(Accepted.class);
    var closed = (Closed) approvals.find(ID).orElseThrow();
    assertThat(closed.live().answers().getFirst().onBehalfOf()).isEqualTo(ANNA.email());
    assertThat(closed.ending().by()).isEqualTo(CARLA);
    assertThat(closed.asked()).contains(CARLA.email());
  }

  @Test
  void whoeverIsAwayMayStillAct() {
    open(Acme.plan(ANNA));
    assertThat(deciding.decide(decision(ANNA.email(), Choice.APPROVE, "")))
        .isInstanceOf(Accepted.class);
  }

  @Test
  void aDeputyHasNoMoreRightThanWhomHeStandsInFor() {
    open(Acme.plan(ANNA));
    accounts.keep(List.of(Acme.without(ANNA.email())));
    assertThat(deciding.decide(decision(CARLA.email(), Choice.APPROVE, "")))
        .isEqualTo(Ruling.refused(Refusal.NOT_FOUND));
  }

  @Test
  void nobodyDecidesWhatHeAskedForInAnothersPlace() {
    open(Acme.plan(ANNA));
    var rita = new Deciding(approvals, accounts, inForAnna(Acme.RITA), clock);
    assertThat(rita.decide(decision(Acme.RITA.email(), Choice.APPROVE, "")))
        .isEqualTo(Ruling.refused(Refusal.OWN_REQUEST));
  }

  @Test
  void silenceGoesToTheStandingDeputyBeforeAnybodyAbove() {
    open(silent(Acme.plan(ANNA, BRUNO)));
    now = NOW.plusSeconds(60);
    waking(Map.of(ANNA.email(), CARLA)).wake(List.of(ID));
    var pending = (Pending) approvals.find(ID).orElseThrow();
    assertThat(pending.asked()).containsExactly(ANNA.email(), BRUNO.email(), CARLA.email());
    var asked = (Asked) approvals.announced().getFirst();
    assertThat(asked.approvers()).hasSize(1);
    assertThat(asked.approvers().getFirst().why()).isEqualTo(Grounds.DELEGATION);
    assertThat(asked.approvers().getFirst().onBehalfOf()).isEqualTo(ANNA.email());
  }

  @Test
  void withoutAStandingDeputyTheSuperUsersAreAsked() {
    open(silent(Acme.plan(ANNA, BRUNO)));
    now = NOW.plusSeconds(60);
    waking(Map.of(ANNA.email(), Acme.RITA)).wake(List.of(ID));
    var pending = (Pending) approvals.find(ID).orElseThrow();
    assertThat(pending.asked()).last().isEqualTo("sam@acme.example");
  }

  private void open(Plan plan) {
    var pending = pending(plan);
    approvals.changeAll(List.of(new Move(ID, null, _ -> Optional.of(Transition.to(pending)))));
  }

  private Waking waking(Map<String, Person> standing) {
    return new Waking(approvals, accounts, Shipped.PLANNING, named(standing), clock);
  }

  private static Plan silent(Plan it) {
    var t = it.terms();
    var terms =
        new Terms(
            t.order(),
            t.repeat(),
            t.beneficiaryBarred(),
            t.lapse(),
            new EscalationRule(60, List.of()),
            t.reminders(),
            t.assurance(),
            t.undoSeconds());
    return new Plan(it.policy(), it.stages(), terms, it.deadline());
  }

  private static Deputies inForAnna(Person deputy) {
    return (who, _) -> deputy.is(who) ? List.of(new Principal(ANNA.email(), deputy)) : List.of();
  }

  private static Deputies named(Map<String, Person> standing) {
    return new Deputies() {
      @Override
      public List<Principal> principals(String deputy, Request request) {
        return List.of();
      }

      @Override
      public Map<String, Person> standing(Collection<String> people) {
        return standing;
      }
    };
  }
}
