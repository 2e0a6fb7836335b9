package dev.aval.approval.deciding;

import static dev.aval.approval.Acme.ANNA;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aval.approval.Acme;
import dev.aval.approval.Desk;
import dev.aval.approval.accounts.Account;
import dev.aval.approval.accounts.Inherited;
import dev.aval.approval.deciding.Actor.LinkHolder;
import dev.aval.approval.deciding.Actor.SignedIn;
import dev.aval.approval.deciding.Approval.Known;
import dev.aval.approval.deciding.Evidence.Channel;
import dev.aval.approval.deciding.Ruling.Accepted;
import dev.aval.approval.deciding.Ruling.Refusal;
import dev.aval.approval.handing.Handover;
import dev.aval.approval.policy.Assurance;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Members of an account that has them sign in (R12), on every way an answer may come.
class DemandTest {
  static final String PAUL = "paul@client.example";

  final Desk desk = new Desk().with(Acme.pending(ANNA));

  @Test
  void aMembersLinkIsNotEnoughWhereHisAccountHasMembersSignIn() {
    keep(true);
    assertThat(answers(link(ANNA.email()), Channel.LINK)).isEqualTo(Desk.no(Refusal.STEP_UP));
    assertThat(answers(signedIn(), Channel.KAFKA)).isEqualTo(Desk.no(Refusal.STEP_UP));
    assertThat(answers(signedIn(), Channel.PORTAL)).isInstanceOf(Accepted.class);
  }

  @Test
  void aColleagueFromOutsideIsNoMemberAndKeepsHisLink() {
    desk.hands(ANNA.email(), PAUL);
    keep(true);
    assertThat(answers(link(PAUL), Channel.LINK)).isInstanceOf(Accepted.class);
  }

  @Test
  void whatIsNotEnoughToAnswerByIsNotEnoughToPutAColleagueInOnesPlace() {
    keep(true);
    var handover = new Handover(Acme.ID, link(ANNA.email()), PAUL, "");
    assertThat(desk.handing.hand(handover)).isEqualTo(Desk.no(Refusal.STEP_UP));
    assertThat(desk.hands(ANNA.email(), PAUL)).isInstanceOf(Accepted.class);
  }

  @Test
  void theNearestChoiceHoldsAndWithoutOneThePolicyAlone() {
    assertThat(demanded()).isEqualTo(new Demand(Assurance.L0, false));
    desk.accounts.keep(new Inherited(1, null, true));
    assertThat(demanded()).as("from the platform").isEqualTo(new Demand(Assurance.L2, true));
    keep(false);
    assertThat(demanded()).as("the account's own").isEqualTo(new Demand(Assurance.L0, false));
  }

  private Ruling answers(Actor by, Channel channel) {
    var like = Acme.decision(ANNA.email(), Choice.APPROVE, "");
    var evidence = new Evidence(channel, "lk-1", null, null, null);
    return desk.deciding.decide(
        new Decision(like.approvalId(), by, like.choice(), "", 1, like.digest(), evidence));
  }

  private Demand demanded() {
    var known = (Known) desk.approvals.find(Acme.ID).orElseThrow();
    return Demand.of(known, desk.accounts.find("ACC-1001"), link(ANNA.email()));
  }

  private void keep(@Nullable Boolean signIn) {
    var it = Acme.account();
    desk.accounts.keep(
        List.of(new Account(it.code(), 8, it.name(), true, it.members(), null, signIn)));
  }

  private static Actor link(String email) {
    return new LinkHolder(email, Acme.ID, 1, "lk-1");
  }

  private static Actor signedIn() {
    return new SignedIn(ANNA.email(), false);
  }
}
