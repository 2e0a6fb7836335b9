package dev.aval.approval.confirming;

import static dev.aval.approval.Acme.ANNA;
import static dev.aval.approval.Acme.BRUNO;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aval.approval.Acme;
import dev.aval.approval.Desk;
import dev.aval.approval.deciding.Actor.LinkHolder;
import dev.aval.approval.deciding.Approval.Closed;
import dev.aval.approval.deciding.Approval.Pending;
import dev.aval.approval.deciding.ApprovalEvent.CodeWanted;
import dev.aval.approval.deciding.Choice;
import dev.aval.approval.deciding.Decision;
import dev.aval.approval.deciding.Evidence;
import dev.aval.approval.deciding.Ruling;
import dev.aval.approval.deciding.Ruling.Accepted;
import dev.aval.approval.deciding.Ruling.Refusal;
import dev.aval.approval.deciding.Ruling.TooLate;
import dev.aval.approval.planning.Plan;
import dev.aval.approval.planning.Terms;
import dev.aval.approval.policy.Assurance;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Anna answers by her link; `FOX` and `PHONE` are two browsers of hers.
class ConfirmingTest {
  static final String FOX = "fox";
  static final String PHONE = "phone";
  static final LinkHolder HOLDER = new LinkHolder("anna@acme.example", Acme.ID, 1, "lk-1");

  final InMemoryConfirmations confirmations = new InMemoryConfirmations();
  final Map<String, Instant> known = new HashMap<>();

  @Test
  void theLinkIsEnoughWhereThePolicySaysSo() {
    var desk = desk(Assurance.L0);
    assertThat(confirming(desk).decide(byLink(0), FOX, "")).isInstanceOf(Accepted.class);
    assertThat(confirmations.all).isEmpty();
    assertThat(answer(desk).evidence().assurance()).isEqualTo(Assurance.L0);
  }

  @Test
  void anUnknownBrowserIsAskedForTheCodeAndTheAnswerCountsOnceItIsEntered() {
    var desk = desk(Assurance.L1);
    assertThat(confirming(desk).decide(byLink(0), FOX, "")).isEqualTo(wanted());
    assertThat(desk.state()).isInstanceOf(Pending.class);
    var told = (CodeWanted) desk.approvals.announced().getLast();
    assertThat(told.to().email()).isEqualTo("anna@acme.example");
    assertThat(told.machine()).isFalse();
    var code = confirming(desk).mint(told.challenge()).orElseThrow();
    assertThat(code).matches("\\d{6}");
    assertThat(confirmations.all.toString()).doesNotContain(code);
    assertThat(enter(desk, FOX, code))
        .isInstanceOfSatisfying(
            Entered.Right.class, it -> assertThat(it.ruling()).isInstanceOf(Accepted.class));
    assertThat(answer(desk).evidence().assurance()).isEqualTo(Assurance.L1);
    assertThat(answer(desk).evidence().linkId()).isEqualTo("lk-1");
    assertThat(enter(desk, FOX, code)).as("once").isInstanceOf(Entered.Nothing.class);
  }

  @Test
  void whatMayHaveBeenAMachineWaitsForACodeWhateverThePolicySays() {
    var desk = desk(Assurance.L0);
    assertThat(confirming(desk).decide(byLink(Evidence.MACHINE - 1), FOX, ""))
        .isInstanceOf(Accepted.class);
    var other = desk(Assurance.L0);
    assertThat(confirming(other).decide(byLink(Evidence.MACHINE), FOX, "")).isEqualTo(wanted());
    assertThat(other.state()).isInstanceOf(Pending.class);
    assertThat(((CodeWanted) other.approvals.announced().getLast()).machine()).isTrue();
    enter(other, FOX, mint(other));
    assertThat(answer(other).evidence().machineScore()).isEqualTo(Evidence.MACHINE);
  }

  @Test
  void aBrowserIsKnownForThirtyDaysToThatPersonAlone() {
    var desk = desk(Assurance.L1);
    confirming(desk).remember(HOLDER, "cookie");
    desk.now = desk.now.plus(Duration.ofDays(30));
    assertThat(confirming(desk).decide(byLink(0), FOX, "cookie")).isEqualTo(wanted());
    desk.now = desk.now.minusMillis(1);
    assertThat(confirming(desk).decide(bruno(), FOX, "cookie")).isEqualTo(wanted());
    assertThat(confirming(desk).decide(byLink(0), FOX, "another")).isEqualTo(wanted());
    assertThat(confirming(desk).decide(byLink(0), FOX, "cookie")).isInstanceOf(Accepted.class);
    assertThat(answer(desk).evidence().assurance()).isEqualTo(Assurance.L1);
  }

  @Test
  void aCodeIsGoodForTenMinutes() {
    var desk = parked();
    var code = mint(desk);
    desk.now = desk.now.plus(Duration.ofMinutes(10));
    assertThat(enter(desk, FOX, code)).isInstanceOf(Entered.Over.class);
    desk.now = desk.now.minusMillis(1);
    assertThat(enter(desk, FOX, code)).isInstanceOf(Entered.Right.class);
  }

  @Test
  void fiveTriesAreAllThereAre() {
    var desk = parked();
    var code = mint(desk);
    var wrong = code.equals("000000") ? "000001" : "000000";
    for (var left = 4; left > 0; left--) {
      assertThat(enter(desk, FOX, wrong)).isEqualTo(new Entered.Wrong(left));
    }
    assertThat(enter(desk, FOX, wrong)).isInstanceOf(Entered.Over.class);
    assertThat(enter(desk, FOX, code)).isInstanceOf(Entered.Over.class);
    assertThat(desk.state()).isInstanceOf(Pending.class);
  }

  @Test
  void aCodeOfAnotherBrowserOrAnotherPersonIsNone() {
    var desk = parked();
    var code = mint(desk);
    assertThat(enter(desk, PHONE, code)).isInstanceOf(Entered.Nothing.class);
    var bruno = new LinkHolder("bruno@acme.example", Acme.ID, 1, "lk-2");
    assertThat(confirming(desk).enter(bruno, FOX, code)).isInstanceOf(Entered.Nothing.class);
    assertThat(enter(desk, FOX, code)).isInstanceOf(Entered.Right.class);
  }

  @Test
  void theCodeOfAnEarlierMailIsGoodNoLonger() {
    var desk = parked();
    var first = mint(desk);
    var second = mint(desk);
    if (!first.equals(second)) {
      assertThat(enter(desk, FOX, first)).isInstanceOf(Entered.Wrong.class);
    }
    assertThat(enter(desk, FOX, second)).isInstanceOf(Entered.Right.class);
  }

  @Test
  void threeMailsInHalfAnHourWhateverTheBrowser() {
    var desk = parked();
    var confirming = confirming(desk);
    assertThat(confirming.mailAgain(HOLDER, FOX)).as("at once").isFalse();
    assertThat(mails(desk)).isOne();
    desk.now = desk.now.plus(Confirmation.PAUSE);
    assertThat(confirming.decide(byLink(0), PHONE, "")).isEqualTo(wanted());
    desk.now = desk.now.plus(Confirmation.PAUSE);
    assertThat(confirming.mailAgain(HOLDER, PHONE)).isTrue();
    desk.now = desk.now.plus(Confirmation.PAUSE);
    assertThat(confirming.mailAgain(HOLDER, PHONE)).isFalse();
    assertThat(confirming.decide(byLink(0), "third", ""))
        .isEqualTo(new Ruling.Refused(Refusal.TOO_MANY_CODES));
    assertThat(mails(desk)).isEqualTo(3);
    desk.now = desk.now.plus(Confirmation.WHILE);
    assertThat(confirming.decide(byLink(0), "third", "")).isEqualTo(wanted());
    assertThat(mails(desk)).isEqualTo(4);
  }

  @Test
  void theAnswerIsJudgedWhenTheCodeIsEntered() {
    var desk = parked();
    var code = mint(desk);
    desk.decides("bruno@acme.example", Choice.REFUSE);
    assertThat(enter(desk, FOX, code))
        .isInstanceOfSatisfying(
            Entered.Right.class, it -> assertThat(it.ruling()).isInstanceOf(TooLate.class));
    assertThat(((Closed) desk.state()).ending().by()).isEqualTo(BRUNO.person());
  }

  @Test
  void whereASignInIsAskedForNoCodeHelps() {
    var desk = desk(Assurance.L2);
    assertThat(confirming(desk).decide(byLink(0), FOX, ""))
        .isEqualTo(new Ruling.Refused(Refusal.STEP_UP));
    assertThat(confirmations.all).isEmpty();
  }

  @Test
  void whoMayNotDecideGetsNoCode() {
    var desk = desk(Assurance.L1);
    var rita = new LinkHolder("rita@acme.example", Acme.ID, 1, "lk-3");
    assertThat(confirming(desk).decide(byLink(rita, 0), FOX, ""))
        .isEqualTo(new Ruling.Refused(Refusal.OWN_REQUEST));
    assertThat(confirmations.all).isEmpty();
  }

  @Test
  void nobodyMakesACodeForWhatDoesNotWait() {
    assertThat(confirming(desk(Assurance.L1)).mint("nothing")).isEmpty();
  }

  private Desk parked() {
    var desk = desk(Assurance.L1);
    assertThat(confirming(desk).decide(byLink(0), FOX, "")).isEqualTo(wanted());
    return desk;
  }

  private String mint(Desk desk) {
    return confirming(desk).mint(confirmations.all.keySet().iterator().next()).orElseThrow();
  }

  private Entered enter(Desk desk, String browser, String code) {
    return confirming(desk).enter(HOLDER, browser, code);
  }

  private static long mails(Desk desk) {
    return desk.approvals.announced().stream().filter(CodeWanted.class::isInstance).count();
  }

  private static dev.aval.approval.deciding.Answer answer(Desk desk) {
    return desk.state().live().answers().getLast();
  }

  private static Decision byLink(int score) {
    return byLink(HOLDER, score);
  }

  private static Decision bruno() {
    return byLink(new LinkHolder("bruno@acme.example", Acme.ID, 1, "lk-2"), 0);
  }

  private static Decision byLink(LinkHolder by, int score) {
    var it = Acme.decision(by.email(), Choice.APPROVE, "");
    var evidence =
        Evidence.of(Evidence.Channel.LINK, by.linkId(), Acme.NOW, "203.0.113.7", "Fox")
            .scored(score);
    return new Decision(
        it.approvalId(), by, it.choice(), it.reason(), it.revision(), it.digest(), evidence);
  }

  private static Ruling wanted() {
    return new Ruling.Refused(Refusal.CODE_WANTED);
  }

  private static Desk desk(Assurance assurance) {
    var plan = Acme.plan(ANNA, BRUNO);
    var it = plan.terms();
    var terms =
        new Terms(
            it.order(),
            it.repeat(),
            it.beneficiaryBarred(),
            it.lapse(),
            it.escalation(),
            it.reminders(),
            assurance,
            0);
    return new Desk()
        .with(Acme.pending(new Plan(plan.policy(), List.copyOf(plan.stages()), terms, null)));
  }

  private Confirming confirming(Desk desk) {
    var browsers =
        new KnownBrowsers() {
          @Override
          public boolean knows(String hash, Instant now) {
            return known.containsKey(hash) && now.isBefore(known.get(hash));
          }

          @Override
          public void remember(String hash, Instant now, Instant until) {
            known.put(hash, until);
          }
        };
    return new Confirming(
        desk.deciding,
        new CodeMails(desk.approvals, desk.standings, desk.clock),
        confirmations,
        browsers,
        (code, challenge) -> Secrets.hash(code, challenge),
        desk.clock);
  }
}
