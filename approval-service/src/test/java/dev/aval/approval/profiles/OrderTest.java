package dev.aval.approval.profiles;

import static dev.aval.approval.Acme.RITA;
import static dev.aval.approval.Acme.submitted;
import static dev.aval.approval.profiles.Desk.ANNA;
import static dev.aval.approval.profiles.Desk.BRUNO;
import static dev.aval.approval.profiles.Desk.SAM;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aval.approval.deciding.Approval.Pending;
import dev.aval.approval.deciding.ApprovalEvent;
import dev.aval.approval.deciding.Ending.Because;
import dev.aval.approval.deciding.Outcome;
import dev.aval.approval.deciding.Ruling.Refusal;
import dev.aval.approval.deciding.Ruling.Refused;
import dev.aval.approval.deciding.Ruling.TooLate;
import dev.aval.approval.requests.Person;
import org.junit.jupiter.api.Test;

/// *Le mode approbation sur les comptes clients* (`mission.md` 1), as far as approving goes.
class OrderTest {
  Desk desk = new Desk(true);

  @Test
  void everyOrderWaitsUntilOneApproverValidatesIt() {
    desk.told(submitted("order", RITA));
    assertThat(desk.state()).as("T1 held").isInstanceOf(Pending.class);
    assertThat(desk.state().asked()).as("T8-T11, T14").containsExactly(SAM, ANNA, BRUNO);
    assertThat(desk.state().live().plan().policy()).startsWith("order@");
    desk.approves(BRUNO);
    assertThat(desk.ending().outcome()).as("T1 one is enough, T16").isEqualTo(Outcome.APPROVED);
    assertThat(desk.approves(ANNA)).as("X7").isInstanceOf(TooLate.class);
  }

  @Test
  void theSuperUserApprovesByDefault() {
    desk.told(submitted("order", RITA)).approves(SAM);
    assertThat(desk.ending().outcome()).as("T8").isEqualTo(Outcome.APPROVED);
  }

  @Test
  void whatIsNotValidatedIsClosedWithoutFollowUp() {
    desk.told(submitted("order", RITA)).refuses(ANNA, "Already ordered");
    assertThat(desk.ending().outcome()).as("T17, X3").isEqualTo(Outcome.REFUSED);
    assertThat(desk.approves(BRUNO)).as("T17 for good").isInstanceOf(TooLate.class);
  }

  @Test
  void anApproversOwnOrderGoesThroughAtOnce() {
    desk.told(submitted("order", new Person(ANNA, "Anna", "fr")));
    assertThat(desk.ending().because()).as("T12, X5").isEqualTo(Because.SELF_EXEMPT);
    assertThat(desk.ending().outcome()).as("T12").isEqualTo(Outcome.APPROVED);
    assertThat(desk.announced())
        .as("T12 nobody is asked")
        .noneMatch(ApprovalEvent.Opened.class::isInstance);
  }

  @Test
  void whoHasNoSuchRightWaitsAndDoesNotDecide() {
    desk.told(submitted("order", RITA));
    assertThat(desk.approves(RITA.email())).as("T13").isEqualTo(new Refused(Refusal.OWN_REQUEST));
    assertThat(desk.announced())
        .as("T13 told it waits")
        .hasAtLeastOneElementOfType(ApprovalEvent.Opened.class);
  }

  @Test
  void aPersonWithoutAnyAccessIsHeldLikeEverybody() {
    desk.told(submitted("order", new Person("visitor@else.example", null, null)));
    assertThat(desk.state()).as("T18-T20").isInstanceOf(Pending.class);
    assertThat(desk.approves("visitor@else.example"))
        .as("T22 decides nothing")
        .isInstanceOf(Refused.class);
  }

  @Test
  void withTheModeOffNothingWaits() {
    var off = new Desk(false).told(submitted("order", RITA));
    assertThat(off.ending().because()).as("T3 off by default").isEqualTo(Because.MODE_OFF);
  }
}
