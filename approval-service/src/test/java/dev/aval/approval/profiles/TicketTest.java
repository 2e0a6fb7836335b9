package dev.aval.approval.profiles;

import static dev.aval.approval.Acme.ID;
import static dev.aval.approval.Acme.PAUL;
import static dev.aval.approval.Acme.RITA;
import static dev.aval.approval.Acme.submitted;
import static dev.aval.approval.profiles.Desk.ANNA;
import static dev.aval.approval.profiles.Desk.SAM;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aval.approval.deciding.Approval.Pending;
import dev.aval.approval.deciding.ApprovalEvent;
import dev.aval.approval.deciding.Ending.Because;
import dev.aval.approval.deciding.Outcome;
import dev.aval.approval.deciding.Ruling.Accepted;
import dev.aval.approval.deciding.Ruling.Refusal;
import dev.aval.approval.deciding.Ruling.Refused;
import dev.aval.approval.requests.Person;
import dev.aval.approval.requests.RequestEvent.Submitted;
import dev.aval.approval.requests.Revision;
import org.junit.jupiter.api.Test;

/// *Les demandes d'approbation* on tickets (`mission.md` 4), as far as approving goes.
class TicketTest {
  static final Person ANNA_NAMED = new Person(ANNA, "Anna", "fr");
  static final Person CUSTOMER = new Person("customer@else.example", "Camille", "fr");

  Desk desk = new Desk(false);

  @Test
  void anAgentAsksOnBehalfOfSomebodyElse() {
    desk.told(onBehalfOf(submitted("ticket", RITA, ANNA_NAMED)));
    assertThat(desk.state().live().revision().onBehalfOf()).as("Z2").isEqualTo(CUSTOMER);
    assertThat(desk.state().asked()).as("Z2-Z3 agents").containsExactly(ANNA);
    assertThat(desk.announced()).as("Z4").hasAtLeastOneElementOfType(ApprovalEvent.Opened.class);
    assertThat(desk.state().live().plan().policy()).startsWith("ticket@");
  }

  @Test
  void endUsersApproveAsAgentsDo() {
    desk.told(submitted("ticket", RITA, PAUL));
    assertThat(desk.approves(PAUL.email())).as("Z3, Z9").isInstanceOf(Accepted.class);
    assertThat(desk.ending().outcome()).as("Z5").isEqualTo(Outcome.APPROVED);
  }

  @Test
  void itIsRefusedWithAReason() {
    desk.told(submitted("ticket", RITA, ANNA_NAMED)).refuses(ANNA, "No budget");
    assertThat(desk.ending().outcome()).as("Z5").isEqualTo(Outcome.REFUSED);
    assertThat(desk.ending().reason()).as("Z5").isEqualTo("No budget");
  }

  @Test
  void whoIsNotAskedDoesNotEvenLearnThatItExists() {
    desk.told(submitted("ticket", RITA, ANNA_NAMED));
    assertThat(desk.approves(PAUL.email())).as("Z6").isEqualTo(new Refused(Refusal.NOT_FOUND));
    assertThat(desk.approves(SAM)).as("Z6").isEqualTo(new Refused(Refusal.NOT_ASKED));
  }

  @Test
  void aTicketNeverWaitsForNobody() {
    desk.told(submitted("ticket", RITA, RITA));
    assertThat(desk.ending().because())
        .as("Z10, X4 nobody but the requester: said at once")
        .isEqualTo(Because.NO_APPROVER);
  }

  @Test
  void aPendingRequestCanAlwaysBeTakenBack() {
    desk.told(submitted("ticket", RITA, ANNA_NAMED));
    assertThat(desk.state()).as("Z10 it holds the ticket").isInstanceOf(Pending.class);
    desk.withdrawn();
    assertThat(desk.ending().outcome()).as("Z10, X4").isEqualTo(Outcome.CANCELLED);
  }

  private static Submitted onBehalfOf(Submitted it) {
    var was = it.revision();
    var revision =
        new Revision(
            was.number(),
            was.digest(),
            was.subject(),
            was.description(),
            was.message(),
            was.requester(),
            CUSTOMER,
            was.amount(),
            was.data(),
            was.submittedAt());
    assertThat(it.requestId()).isEqualTo(ID);
    return new Submitted(it.request(), revision, it.accountVersion(), it.approvers(), null, null);
  }
}
