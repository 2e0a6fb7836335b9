package dev.aval.approval.bulk;

import static dev.aval.approval.Acme.ANNA;
import static dev.aval.approval.Acme.BRUNO;
import static dev.aval.approval.Acme.NOW;
import static dev.aval.approval.Acme.RITA;
import static dev.aval.approval.Desk.no;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aval.approval.Acme;
import dev.aval.approval.Desk;
import dev.aval.approval.bulk.Pile.Listed;
import dev.aval.approval.deciding.Actor.SignedIn;
import dev.aval.approval.deciding.Approval.Pending;
import dev.aval.approval.deciding.Choice;
import dev.aval.approval.deciding.Ruling.Accepted;
import dev.aval.approval.deciding.Ruling.Refusal;
import dev.aval.approval.deciding.Ruling.TooLate;
import dev.aval.approval.planning.Approver;
import dev.aval.approval.planning.Plan;
import dev.aval.approval.planning.Terms;
import dev.aval.approval.policy.Assurance;
import java.util.List;
import org.junit.jupiter.api.Test;

class DecidingManyTest {
  Desk desk = new Desk();

  @Test
  void eachGetsItsOwnResultInTheOrderOfTheList() {
    desk.with(pending("r1", Acme.plan(ANNA))).with(pending("r2", Acme.plan(ANNA, BRUNO)));
    desk.with(pending("r3", Acme.plan(ANNA))).with(pending("r4", proven(ANNA)));
    desk.deciding.decide(Acme.decision("r2", BRUNO.email(), Choice.APPROVE, "", 1));
    var results =
        desk.many.decide(
            pile(
                ANNA.email(), listed("r1"), listed("r2"), stale("r3"), listed("r4"), listed("r5")));
    assertThat(results)
        .extracting(DecidingMany.Result::approvalId)
        .containsExactly("r1", "r2", "r3", "r4", "r5");
    assertThat(results.get(0).ruling()).isInstanceOf(Accepted.class);
    assertThat(results.get(1).ruling()).isInstanceOf(TooLate.class);
    assertThat(results.subList(2, 5))
        .extracting(DecidingMany.Result::ruling)
        .containsExactly(no(Refusal.CHANGED), no(Refusal.BY_ITSELF), no(Refusal.NOT_FOUND));
    assertThat(desk.approvals.find("r4")).get().isInstanceOf(Pending.class);
  }

  @Test
  void aStrangerDoesNotLearnWhatAsksForMore() {
    desk.with(pending("r4", proven(ANNA)));
    assertThat(desk.many.decide(pile("victor@other.example", listed("r4"))).getFirst().ruling())
        .isEqualTo(no(Refusal.NOT_FOUND));
  }

  private static Pile pile(String by, Listed... listed) {
    return new Pile(List.of(listed), new SignedIn(by, false), Choice.APPROVE, "", Acme.evidence());
  }

  private static Listed listed(String id) {
    return new Listed(id, 1, "%064d".formatted(1));
  }

  private static Listed stale(String id) {
    return new Listed(id, 1, "%064d".formatted(9));
  }

  private static Plan proven(Approver approver) {
    var plan = Acme.plan(approver);
    var it = plan.terms();
    var terms =
        new Terms(
            it.order(),
            it.repeat(),
            it.beneficiaryBarred(),
            it.lapse(),
            it.escalation(),
            it.reminders(),
            Assurance.L2,
            0);
    return new Plan(plan.policy(), plan.stages(), terms, null);
  }

  private static Pending pending(String id, Plan plan) {
    var request = Acme.submitted(id, "order", 1, RITA).request();
    return Pending.of(request, Acme.question(1, plan, NOW), NOW, List.of());
  }
}
