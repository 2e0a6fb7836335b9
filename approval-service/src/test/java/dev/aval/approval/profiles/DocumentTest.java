package dev.aval.approval.profiles;

import static dev.aval.approval.Acme.PAUL;
import static dev.aval.approval.Acme.submitted;
import static dev.aval.approval.profiles.Desk.ANNA;
import static dev.aval.approval.profiles.Desk.BRUNO;
import static dev.aval.approval.profiles.Desk.SAM;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aval.approval.Acme;
import dev.aval.approval.accounts.Account;
import dev.aval.approval.accounts.Member;
import dev.aval.approval.deciding.Approval.Pending;
import dev.aval.approval.deciding.ApprovalEvent;
import dev.aval.approval.deciding.Choice;
import dev.aval.approval.deciding.Outcome;
import dev.aval.approval.deciding.Ruling.Refusal;
import dev.aval.approval.deciding.Ruling.Refused;
import dev.aval.approval.requests.Person;
import dev.aval.approval.requests.Reminders;
import dev.aval.approval.requests.RequestEvent.Submitted;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/// *Documents: approbation/désapprobation* (`mission.md` 5), as far as approving goes.
class DocumentTest {
  static final Person FIRM = new Person("nora@firm.example", "Nora", "fr");
  static final String RITA = Acme.RITA.email();

  Desk desk = new Desk(false);

  @Test
  void allMembersWhoAreNotifiedAreAsked() {
    mute(BRUNO);
    desk.told(submitted("document", FIRM));
    assertThat(desk.state()).as("D1 whatever the approval mode").isInstanceOf(Pending.class);
    assertThat(desk.state().asked()).as("D6").containsExactly(SAM, ANNA, RITA);
    assertThat(desk.state().live().plan().policy()).startsWith("document@");
  }

  @Test
  void theFirstOfThemDecides() {
    desk.told(submitted("document", FIRM)).approves(RITA);
    assertThat(desk.ending().outcome()).as("D1, D6").isEqualTo(Outcome.APPROVED);
  }

  @Test
  void aRefusalAsksWhy() {
    desk.told(submitted("document", FIRM));
    assertThat(desk.refuses(ANNA, "")).as("D1").isEqualTo(new Refused(Refusal.REASON_MISSING));
    desk.refuses(ANNA, "Wrong year");
    assertThat(desk.ending().reason()).as("D27").isEqualTo("Wrong year");
    assertThat(desk.ending().outcome()).as("D1, X3").isEqualTo(Outcome.REFUSED);
  }

  @Test
  void onlyThoseWhoAreMeantSeeIt() {
    desk.told(submitted("document", FIRM, PAUL));
    assertThat(desk.state().asked()).as("D2").containsExactly(PAUL.email());
    assertThat(desk.approves(RITA)).as("D2").isEqualTo(new Refused(Refusal.NOT_FOUND));
  }

  @Test
  void silenceIsFollowedAfterThreeDaysOnceUnlessTheSenderSaysOtherwise() {
    desk.told(submitted("document", FIRM));
    assertThat(desk.state().live().plan().terms().reminders())
        .as("D9-D11")
        .isEqualTo(new Reminders(3, 1));
    var it = submitted("document", FIRM);
    var often =
        new Submitted(it.request(), it.revision(), 7, it.approvers(), new Reminders(1, 5), null);
    assertThat(new Desk(false).told(often).state().live().plan().terms().reminders())
        .as("D5, D9")
        .isEqualTo(new Reminders(1, 5));
  }

  @Test
  void everyEndIsToldSoThatRemindersStop() {
    desk.told(submitted("document", FIRM)).later(Duration.ofDays(2)).approves(ANNA);
    assertThat(desk.announced()).as("D12-D13, X2").last().isInstanceOf(ApprovalEvent.Closed.class);
    var withdrawn = new Desk(false).told(submitted("document", FIRM)).withdrawn();
    assertThat(withdrawn.ending().outcome()).as("D25").isEqualTo(Outcome.CANCELLED);
    assertThat(withdrawn.announced()).as("D13").last().isInstanceOf(ApprovalEvent.Closed.class);
  }

  @Test
  void itIsAnsweredFromThePortalOrFromTheMail() {
    desk.told(submitted("document", FIRM)).saysByLink(ANNA, Choice.APPROVE, "");
    assertThat(desk.ending().outcome()).as("D14-D15").isEqualTo(Outcome.APPROVED);
    assertThat(desk.state().live().answers()).as("D21").hasSize(1);
  }

  private void mute(String email) {
    var members =
        Acme.account().members().stream()
            .map(it ->
                it.email().equals(email)
                    ? new Member(
                        it.email(), it.name(), it.locale(), it.zone(), it.rights(), 0, false)
                    : it)
            .toList();
    desk.accounts.keep(List.of(new Account("ACC-1001", 8, "Acme", false, members, null)));
  }
}
