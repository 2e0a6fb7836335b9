package dev.aval.approval.profiles;

import static dev.aval.approval.Acme.ID;
import static dev.aval.approval.Acme.PAUL;
import static dev.aval.approval.Acme.RITA;
import static dev.aval.approval.Acme.submitted;
import static dev.aval.approval.profiles.Desk.ANNA;
import static dev.aval.approval.profiles.Desk.BRUNO;
import static dev.aval.approval.profiles.Desk.SAM;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aval.approval.Acme;
import dev.aval.approval.deciding.Approval.Pending;
import dev.aval.approval.deciding.ApprovalEvent;
import dev.aval.approval.deciding.Choice;
import dev.aval.approval.deciding.Outcome;
import dev.aval.approval.deciding.Ruling.Accepted;
import dev.aval.approval.deciding.Ruling.Refusal;
import dev.aval.approval.deciding.Ruling.Refused;
import dev.aval.approval.planning.Grounds;
import dev.aval.approval.requests.Person;
import org.junit.jupiter.api.Test;

/// *Envoyer un BAT en ligne à un client* (`mission.md` 3), as far as approving goes.
class ProofTest {
  static final Person COLLEAGUE = new Person("zoe@client.example", "Zoe", "fr");

  Desk desk = new Desk(false);

  @Test
  void theSenderChoosesTheRecipients() {
    desk.told(submitted("proof", RITA, PAUL));
    assertThat(desk.state()).as("B1 whatever the approval mode").isInstanceOf(Pending.class);
    assertThat(desk.state().asked()).as("B1 those and nobody else").containsExactly(PAUL.email());
    assertThat(desk.state().live().plan().policy()).startsWith("proof@");
  }

  @Test
  void theClientApprovesByHisLinkWithoutSigningIn() {
    desk.told(submitted("proof", RITA, PAUL));
    assertThat(desk.saysByLink(PAUL.email(), Choice.APPROVE, ""))
        .as("B2, B6")
        .isInstanceOf(Accepted.class);
    assertThat(desk.ending().outcome())
        .as("B8 released by the platform")
        .isEqualTo(Outcome.APPROVED);
    assertThat(desk.announced()).as("B7, B21 told").last().isInstanceOf(ApprovalEvent.Closed.class);
  }

  @Test
  void theClientAsksForChangesAndSaysWhich() {
    desk.told(submitted("proof", RITA, PAUL));
    assertThat(desk.saysByLink(PAUL.email(), Choice.REQUEST_CHANGES, ""))
        .as("B6")
        .isEqualTo(new Refused(Refusal.REASON_MISSING));
    desk.saysByLink(PAUL.email(), Choice.REQUEST_CHANGES, "Logo on the left");
    assertThat(desk.ending().outcome()).as("B6").isEqualTo(Outcome.CHANGES_REQUESTED);
    assertThat(desk.ending().reason()).as("B7").isEqualTo("Logo on the left");
  }

  @Test
  void eachUploadIsARevisionAndEarlierOnesStayViewable() {
    desk.told(submitted("proof", RITA, PAUL));
    desk.saysByLink(PAUL.email(), Choice.REQUEST_CHANGES, "Logo on the left");
    desk.told(submitted(ID, "proof", 2, RITA, PAUL));
    assertThat(desk.state()).as("B11 asked again").isInstanceOf(Pending.class);
    assertThat(desk.state().earlier()).as("B12-B13").hasSize(1);
    var first = desk.state().earlier().getFirst();
    assertThat(first.question().answers().getFirst().reason())
        .as("B13 with what the client asked")
        .isEqualTo("Logo on the left");
  }

  @Test
  void aColleagueWhoIsNamedDecidesInsteadOfTheClient() {
    desk.told(submitted("proof", RITA, PAUL, COLLEAGUE));
    desk.saysByLink(COLLEAGUE.email(), Choice.APPROVE, "");
    assertThat(desk.ending().outcome()).as("B17-B19").isEqualTo(Outcome.APPROVED);
    assertThat(desk.ending().by())
        .as("B21")
        .extracting(Person::email)
        .isEqualTo("zoe@client.example");
    assertThat(desk.state().live().approvers())
        .as("B20 on no other grounds")
        .allMatch(it -> it.why() == Grounds.NAMED);
  }

  @Test
  void whereNobodyIsNamedTheApproversOfTheAccountAreAsked() {
    desk.told(submitted("proof", RITA));
    assertThat(desk.state().asked()).as("B23").containsExactly(SAM, ANNA, BRUNO);
    assertThat(Acme.account().member(RITA.email())).as("B22 never the editor himself").isPresent();
    assertThat(desk.approves(RITA.email())).as("B22").isEqualTo(new Refused(Refusal.OWN_REQUEST));
  }
}
