package dev.aval.approval.deciding;

import static dev.aval.approval.Acme.ANNA;
import static dev.aval.approval.Acme.BRUNO;
import static dev.aval.approval.Acme.NOW;
import static dev.aval.approval.Acme.decision;
import static dev.aval.approval.Acme.evidence;
import static dev.aval.approval.Acme.pending;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aval.approval.Acme;
import dev.aval.approval.deciding.Approval.Closed;
import dev.aval.approval.deciding.Approval.Known;
import dev.aval.approval.deciding.Ending.Because;
import dev.aval.approval.deciding.Ruling.Accepted;
import dev.aval.approval.deciding.Ruling.AlreadyRecorded;
import dev.aval.approval.deciding.Ruling.Refusal;
import dev.aval.approval.deciding.Ruling.Refused;
import dev.aval.approval.deciding.Ruling.TooLate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class JudgingTest {
  Approval.Pending pending = pending(ANNA, BRUNO);
  Decision yes = decision("anna@acme.example", Choice.APPROVE, "");
  Decision no = decision("anna@acme.example", Choice.REFUSE, "Twice");
  Answer annasYes =
      new Answer(0, ANNA.email(), ANNA.person(), Choice.APPROVE, null, NOW, evidence());
  Closed approvedByAnna =
      pending
          .about(pending.live().answered(annasYes))
          .close(new Ending(Outcome.APPROVED, Because.DECISION, ANNA.person(), null), NOW);

  @Test
  void theFirstAnswerConcludes() {
    assertThat(judge(pending, yes))
        .isEqualTo(
            new Accepted(
                Transition.to(
                    approvedByAnna,
                    new ApprovalEvent.Decided(approvedByAnna, annasYes, null),
                    new ApprovalEvent.Closed(approvedByAnna))));
  }

  @ParameterizedTest
  @EnumSource
  void eachChoiceHasItsOutcome(Choice choice) {
    var closed = closed(judge(pending, decision("anna@acme.example", choice, "so")));
    assertThat(closed.ending().outcome()).isEqualTo(choice.outcome());
    assertThat(closed.ending().reason()).isEqualTo("so");
  }

  @Test
  void theSameAnswerAgainIsAlreadyRecorded() {
    assertThat(judge(approvedByAnna, yes)).isEqualTo(new AlreadyRecorded(approvedByAnna));
  }

  @Test
  void anotherAnswerOfTheSamePersonIsTooLate() {
    assertThat(judge(approvedByAnna, no)).isEqualTo(new TooLate(approvedByAnna));
  }

  @Test
  void whatSomebodyElseDecidedIsTooLate() {
    assertThat(judge(approvedByAnna, decision("bruno@acme.example", Choice.APPROVE, "")))
        .isEqualTo(new TooLate(approvedByAnna));
  }

  @Test
  void whatWasWithdrawnIsTooLate() {
    var withdrawn = pending.close(Ending.without(Outcome.CANCELLED, Because.CANCELLED, null), NOW);
    assertThat(judge(withdrawn, yes)).isEqualTo(new TooLate(withdrawn));
  }

  @Test
  void onlyWhoWasAskedDecides() {
    assertThat(judge(pending, decision("sam@acme.example", Choice.APPROVE, "")))
        .isEqualTo(new Refused(Refusal.NOT_ASKED));
  }

  @Test
  void nobodyDecidesHisOwnRequest() {
    assertThat(judge(pending, decision("Rita@acme.example", Choice.APPROVE, "")))
        .isEqualTo(new Refused(Refusal.OWN_REQUEST));
  }

  @Test
  void aStrangerLearnsNothing() {
    assertThat(judge(pending, decision("victor@other.example", Choice.APPROVE, "")))
        .isEqualTo(new Refused(Refusal.NOT_FOUND));
    assertThat(judge(approvedByAnna, decision("victor@other.example", Choice.APPROVE, "")))
        .isEqualTo(new Refused(Refusal.NOT_FOUND));
  }

  @ParameterizedTest
  @EnumSource(value = Choice.class, names = "APPROVE", mode = EnumSource.Mode.EXCLUDE)
  void whoDoesNotApproveSaysWhy(Choice choice) {
    assertThat(judge(pending, decision("anna@acme.example", choice, "  \n ")))
        .isEqualTo(new Refused(Refusal.REASON_MISSING));
  }

  @Test
  void aReasonIsNotABook() {
    assertThat(judge(pending, decision("anna@acme.example", Choice.REFUSE, "x".repeat(2_001))))
        .isEqualTo(new Refused(Refusal.REASON_TOO_LONG));
  }

  @Test
  void anAnswerToAnotherRevisionIsSuperseded() {
    assertThat(judge(pending, decision(Acme.ID, "anna@acme.example", Choice.APPROVE, "", 2)))
        .isEqualTo(new Refused(Refusal.SUPERSEDED));
  }

  @Test
  void anAnswerToOtherContentIsRefused() {
    assertThat(judge(pending, withDigest("digest-of-something-else")))
        .isEqualTo(new Refused(Refusal.CHANGED));
  }

  @Test
  void anAnswerToNothingThatWasSeenIsRefused() {
    assertThat(judge(pending, withDigest(""))).isEqualTo(new Refused(Refusal.DIGEST_MISSING));
  }

  @Test
  void afterTheDeadlineNobodyDecides() {
    var due = pending(pending.live().plan().until(NOW));
    assertThat(judge(due, yes)).isEqualTo(new Refused(Refusal.EXPIRED));
  }

  private Decision withDigest(String digest) {
    return new Decision(Acme.ID, yes.by(), Choice.APPROVE, "", 1, digest, evidence());
  }

  private static Closed closed(Ruling ruling) {
    return (Closed) ((Accepted) ruling).transition().next();
  }

  private static Ruling judge(Known approval, Decision decision) {
    var account = Optional.of(Acme.account());
    var standing = Standing.of(approval, account, Deputies.NONE, decision.by());
    var demand = Demand.of(approval, account, decision.by());
    return Judging.judge(approval, standing, demand, decision, NOW);
  }
}
