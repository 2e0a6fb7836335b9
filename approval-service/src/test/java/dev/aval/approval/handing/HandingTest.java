package dev.aval.approval.handing;

import static dev.aval.approval.Acme.ANNA;
import static dev.aval.approval.Acme.BRUNO;
import static dev.aval.approval.Acme.RITA;
import static dev.aval.approval.Desk.no;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aval.approval.Acme;
import dev.aval.approval.Desk;
import dev.aval.approval.accounts.Account;
import dev.aval.approval.deciding.Approval.Closed;
import dev.aval.approval.deciding.ApprovalEvent.Asked;
import dev.aval.approval.deciding.ApprovalEvent.Cause;
import dev.aval.approval.deciding.Choice;
import dev.aval.approval.deciding.Ruling.Accepted;
import dev.aval.approval.deciding.Ruling.Refusal;
import dev.aval.approval.deciding.Ruling.TooLate;
import dev.aval.approval.planning.Approver;
import dev.aval.approval.planning.Stage;
import dev.aval.approval.policy.Quorum;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HandingTest {
  static final String PAUL = "paul@client.example";
  static final String DORA = "dora@client.example";
  static final String EMIL = "emil@client.example";

  Desk desk = new Desk();

  @Test
  void theColleagueIsAskedBesideWhoeverNamedHim() {
    desk.with(Acme.pending(ANNA));
    assertThat(desk.hands(ANNA.email(), " Paul@Client.example ")).isInstanceOf(Accepted.class);
    assertThat(desk.state().asked()).containsExactly(ANNA.email(), PAUL);
    var told = (Asked) desk.approvals.announced().getLast();
    assertThat(told.because()).isEqualTo(Cause.DELEGATED);
    assertThat(told.by()).isEqualTo(ANNA.person());
    assertThat(told.reason()).isEqualTo("Please");
    assertThat(told.approvers()).extracting(Approver::email).containsExactly(PAUL);
    assertThat(told.released()).isEmpty();
  }

  @Test
  void hisAnswerIsThatOfWhoeverNamedHim() {
    desk.with(Acme.pending(ANNA));
    desk.hands(ANNA.email(), PAUL);
    desk.decides(PAUL, Choice.APPROVE);
    var answer = desk.state().live().answers().getFirst();
    assertThat(answer.by().email()).isEqualTo(PAUL);
    assertThat(answer.onBehalfOf()).isEqualTo(ANNA.email());
    assertThat(desk.decides(ANNA.email(), Choice.REFUSE)).isInstanceOf(TooLate.class);
  }

  @Test
  void theTwoOfThemHaveOneVoice() {
    var both = new Stage("Both", List.of(ANNA, BRUNO), Quorum.ALL, Quorum.ANY);
    desk.with(Acme.pending(Acme.plan(both)));
    desk.hands(ANNA.email(), PAUL);
    desk.decides(PAUL, Choice.APPROVE);
    assertThat(desk.state().asked()).containsExactly(BRUNO.email());
    assertThat(desk.decides(ANNA.email(), Choice.APPROVE)).isEqualTo(no(Refusal.NOT_ASKED));
    desk.decides(BRUNO.email(), Choice.APPROVE);
    assertThat(desk.state()).isInstanceOf(Closed.class);
  }

  @Test
  void aChainEndsAfterThree() {
    desk.with(Acme.pending(ANNA));
    desk.hands(ANNA.email(), PAUL);
    desk.hands(PAUL, DORA);
    assertThat(desk.hands(DORA, EMIL)).isInstanceOf(Accepted.class);
    assertThat(desk.hands(EMIL, "fred@client.example")).isEqualTo(no(Refusal.HANDED_TOO_FAR));
    desk.decides(EMIL, Choice.APPROVE);
    assertThat(desk.state().live().answers().getFirst().onBehalfOf()).isEqualTo(ANNA.email());
    assertThat(desk.state()).isInstanceOf(Closed.class);
  }

  @ParameterizedTest
  @CsvSource({
    "anna@acme.example, rita@acme.example, MAY_NOT_DECIDE",
    "anna@acme.example, ANNA@acme.example, ASKED_ANYWAY",
    "anna@acme.example, bruno@acme.example, ASKED_ANYWAY",
    "anna@acme.example, bruno, NOBODY_NAMED",
    "anna@acme.example, 'a@b.example,c@d.example', NOBODY_NAMED",
    "sam@acme.example, paul@client.example, NOT_ASKED",
    "rita@acme.example, paul@client.example, OWN_REQUEST",
    "victor@other.example, paul@client.example, NOT_FOUND"
  })
  void notByEverybodyAndNotToEverybody(String by, String to, Refusal why) {
    desk.with(Acme.pending(ANNA, BRUNO));
    assertThat(desk.hands(by, to)).isEqualTo(no(why));
    assertThat(desk.state().asked()).containsExactly(ANNA.email(), BRUNO.email());
  }

  @Test
  void nobodyIsAskedTwiceSoNoChainIsACircle() {
    desk.with(Acme.pending(ANNA));
    desk.hands(ANNA.email(), PAUL);
    assertThat(desk.hands(PAUL, ANNA.email())).isEqualTo(no(Refusal.ASKED_ANYWAY));
    assertThat(desk.hands(PAUL, RITA.email())).isEqualTo(no(Refusal.MAY_NOT_DECIDE));
  }

  @Test
  void heIsAskedInLaterStagesAsWell() {
    var first = new Stage("First", List.of(ANNA), Quorum.ANY, Quorum.ANY);
    var second = new Stage("Second", List.of(ANNA, BRUNO), Quorum.ALL, Quorum.ANY);
    desk.with(Acme.pending(Acme.plan(first, second)));
    desk.hands(ANNA.email(), PAUL);
    assertThat(desk.state().live().stage(1).approver(PAUL)).isPresent();
  }

  @Test
  void whoeverLosesTheRightTakesItFromHisColleague() {
    desk.with(Acme.pending(ANNA));
    desk.hands(ANNA.email(), PAUL);
    desk.accounts.keep(List.of(new Account("ACC-1001", 8, "Acme", true, List.of(), null)));
    assertThat(desk.decides(PAUL, Choice.APPROVE)).isEqualTo(no(Refusal.NOT_FOUND));
  }
}
