package dev.aval.invariants;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What a platform told is good, and each fault that is put into it is found.
class CheckTest {
  final ByteArrayOutputStream said = new ByteArrayOutputStream();
  final Told told = Told.byAPlatform();

  @Test
  void whatARealPlatformToldIsGood() {
    expectGood(told);
    assertThat(said.toString(StandardCharsets.UTF_8)).endsWith("2 requests from their beginning\n");
  }

  @Test
  void anEventThatIsNotAsItsSchemaSays() {
    expectBad(
        "Every event has the form",
        told.changed(told.first("notification.sent.v1"), it -> it.remove("revision")));
  }

  @Test
  void anEventOfATypeThatNobodyKnows() {
    var sent = told.first("notification.sent.v1");
    sent.headers().put("ce_type", "notification.lost.v1");
    expectBad("Every event has the form", told);
  }

  @Test
  void aRequestAboutWhichNobodyWasAsked() {
    told.without(it -> it.key().equals(told.pending()) && it.topic().equals(Topics.APPROVALS));
    expectBad("I1 ", told);
  }

  @Test
  void whatIsStillOnItsWayIsNoBreach() {
    told.without(it -> it.key().equals(told.pending()) && it.topic().equals(Topics.APPROVALS));
    told.without(it -> it.key().equals(told.pending()) && it.is("notification.sent.v1"));
    expectGood(told.readAtOnce());
  }

  @Test
  void aRequestThatWaitsAlthoughItsApprovalHasEnded() {
    told.also(
        told.first("approval.closed.v1"), "other.9", it -> it.put("requestId", told.pending()));
    expectBad("I1 ", told);
  }

  @Test
  void whatWaitsForAPaymentNeedsNobody() {
    expectGood(told.held(told.pending()).neverAsked(told.pending()));
  }

  @Test
  void peopleWhoAreAskedBeforeThePayment() {
    expectBad("I1 ", told.held(told.pending()));
  }

  @Test
  void whatWasPaidWithoutAnybodyBeingAsked() {
    told.held(told.pending()).paid(told.pending());
    expectGood(told);
    said.reset();
    expectBad("I1 ", told.neverAsked(told.pending()));
  }

  @Test
  void peopleWhoAreStillAskedAboutTheRevisionBefore() {
    told.also(
        told.first("request.submitted.v1"),
        "held.9",
        it -> it.put("requestId", told.pending()).put("revision", 2).put("held", true));
    expectBad("I1 ", told);
  }

  @Test
  void whatIsCalledBackBeforeThePaymentNeedsNoApproval() {
    told.held(told.pending()).neverAsked(told.pending()).cancelled(told.pending());
    expectGood(told);
  }

  @Test
  void whatIsCalledBackAfterThePaymentNeedsOne() {
    told.held(told.pending()).neverAsked(told.pending());
    told.paid(told.pending()).cancelled(told.pending());
    expectBad("I3, I4 ", told);
  }

  @Test
  void aStateThatKnowsOfNoPayment() {
    told.held(told.pending()).paid(told.pending());
    told.changed(told.last("request.state.v1", told.pending()), it -> it.remove("holdReleasedAt"));
    expectBad("I14 ", told);
  }

  @Test
  void aSecondEnd() {
    expectBad("I3, I4 ", told.also(told.first("request.approved.v1"), "again.9", _ -> {}));
  }

  @Test
  void anEndThatItsApprovalDoesNotSay() {
    told.changed(told.first("approval.closed.v1"), it -> it.put("outcome", "REFUSED"));
    expectBad("I3, I4 ", told);
  }

  @Test
  void aDecisionAboutSomethingElse() {
    told.changed(told.first("approval.decided.v1"), it -> it.put("digest", "0".repeat(64)));
    expectBad("I3, I4 ", told);
  }

  @Test
  void aDecisionOfAStranger() {
    told.changed(
        told.first("approval.decided.v1"),
        it -> it.putObject("by").put("email", "victor@other.example"));
    expectBad("I5, I6 ", told);
  }

  @Test
  void aMailThatAsksAStranger() {
    told.without(it -> it.is("notification.sent.v1") && !it.text("/kind").equals("TO_APPROVE"));
    told.changed(told.first("notification.sent.v1"), it -> it.put("requestId", told.pending()));
    expectBad("I5, I6 ", told);
  }

  @Test
  void aReminderAfterTheEnd() {
    told.also(told.first("reminder.due.v1"), "other.1", it -> it.put("requestId", told.approved()));
    expectBad("I7 ", told);
  }

  @Test
  void aReminderTooMany() {
    told.changed(told.first("reminder.due.v1"), it -> it.put("n", 2).put("of", 1).remove("manual"));
    expectBad("I7 ", told);
  }

  @Test
  void theSameReminderTwice() {
    told.changed(told.first("reminder.due.v1"), it -> it.put("n", 1).put("of", 1).remove("manual"));
    told.also(told.first("reminder.due.v1"), "again.1", _ -> {});
    expectBad("I7 ", told);
  }

  @Test
  void whatWasReopenedIsRemindedOfFromTheFirstAgain() {
    var closed = told.first("approval.closed.v1").moment("/at").orElseThrow();
    remind("before.1", closed.minusSeconds(1));
    remind("after.1", closed.plusSeconds(60));
    expectBad("I7 ", told);
    said.reset();
    var asked = told.first("approval.opened.v1");
    told.also(asked, "reopened.9", it -> it.put("requestId", told.approved()));
    told.turnLast(
        "approval.asked.v1",
        it -> it.put("because", "REOPENED").put("at", closed.plusSeconds(30).toString()));
    judge(told);
    assertThat(said.toString(StandardCharsets.UTF_8)).contains("GOOD I7 ");
    said.reset();
    remind("again.1", closed.plusSeconds(61));
    expectBad("I7 ", told);
  }

  private void remind(String id, Instant at) {
    told.also(
        told.first("reminder.due.v1"),
        id,
        it ->
            it.put("requestId", told.approved())
                .put("at", at.toString())
                .put("n", 1)
                .put("of", 1)
                .remove("manual"));
  }

  @Test
  void evidenceThatLacksSomething() {
    told.without(it -> it.is("evidence.head.v1") && it.text("/n").equals(newest()));
    expectBad("I9 ", told);
  }

  private String newest() {
    return Integer.toString(
        told.log()
            .all(Topics.EVIDENCE)
            .mapToInt(it -> it.body().path("n").asInt())
            .max()
            .orElseThrow());
  }

  @Test
  void aChainThatBecameShorter() {
    expectBad("I9 ", told.also(told.first("evidence.head.v1"), "other.9", it -> it.put("n", 0)));
  }

  @Test
  void aMissingNumber() {
    expectBad("I10 ", told.without(it -> it.is("approval.code-wanted.v1")));
  }

  @Test
  void oldRecordsMayBeGone() {
    var old = told.approved();
    told.without(it -> it.key().equals(old) && it.is("request.submitted.v1"));
    told.without(it -> it.key().equals(old) && it.is("approval.opened.v1"));
    expectBad("I10 ", told);
    said.reset();
    expectGood(told.trimmed(Topics.APPROVALS, Topics.REQUESTS));
  }

  @Test
  void twoThatHaveOneName() {
    var opened = told.first("approval.opened.v1");
    expectBad("I10 ", told.also(opened, opened.id(), it -> it.put("subject", "Something else")));
  }

  @Test
  void anEqualCopyIsNoBreach() {
    expectGood(told.again(told.first("approval.decided.v1")));
  }

  @Test
  void aStateThatIsBehind() {
    told.without(it -> it.is("request.state.v1") && it.text("/status").equals("APPROVED"));
    expectBad("I14 ", told);
  }

  @Test
  void anotherAccount() {
    told.changed(told.first("approval.opened.v1"), it -> it.put("account", "ACC-2002"));
    expectBad("I15 ", told);
  }

  @Test
  void whatCannotBeReadIsNotJudged() {
    assertThat(run("--kafka")).isEqualTo(Check.UNJUDGED);
    assertThat(run("--kafka", "localhost:1", "--grace", "soon")).isEqualTo(Check.UNJUDGED);
    assertThat(said.toString(StandardCharsets.UTF_8)).contains("Usage:", "PT60S, but found 'soon'");
  }

  private int run(String... arguments) {
    var out = new PrintStream(said, true, StandardCharsets.UTF_8);
    return new Check(out, out).run(List.of(arguments));
  }

  private void expectGood(Told told) {
    var code = judge(told);
    assertThat(code).as(said.toString(StandardCharsets.UTF_8)).isEqualTo(Check.GOOD);
  }

  private void expectBad(String promise, Told told) {
    assertThat(judge(told)).isEqualTo(Check.BAD);
    assertThat(said.toString(StandardCharsets.UTF_8)).contains("BAD  " + promise);
  }

  private int judge(Told told) {
    var out = new PrintStream(said, true, StandardCharsets.UTF_8);
    return new Check(out, out).judge(told.log());
  }
}
