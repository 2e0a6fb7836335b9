package dev.aval.approval.deciding;

import static dev.aval.approval.Acme.ANNA;
import static dev.aval.approval.Acme.BRUNO;
import static dev.aval.approval.Acme.ID;
import static dev.aval.approval.Acme.NOW;
import static dev.aval.approval.Acme.decision;
import static dev.aval.approval.Acme.pending;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aval.approval.Acme;
import dev.aval.approval.InMemoryAccounts;
import dev.aval.approval.InMemoryApprovals;
import dev.aval.approval.Shipped;
import dev.aval.approval.deciding.Approval.Closed;
import dev.aval.approval.deciding.Approval.Known;
import dev.aval.approval.deciding.Approval.Pending;
import dev.aval.approval.deciding.Approval.Settling;
import dev.aval.approval.deciding.ApprovalEvent.Asked;
import dev.aval.approval.deciding.ApprovalEvent.Cause;
import dev.aval.approval.deciding.ApprovalEvent.Decided;
import dev.aval.approval.deciding.ApprovalEvent.Undone;
import dev.aval.approval.deciding.Ruling.Accepted;
import dev.aval.approval.deciding.Ruling.AlreadyRecorded;
import dev.aval.approval.deciding.Ruling.Refusal;
import dev.aval.approval.deciding.Ruling.Refused;
import dev.aval.approval.deciding.Ruling.TooLate;
import dev.aval.approval.planning.Approver;
import dev.aval.approval.planning.Plan;
import dev.aval.approval.planning.Stage;
import dev.aval.approval.planning.Terms;
import dev.aval.approval.policy.Assurance;
import dev.aval.approval.policy.EscalationRule;
import dev.aval.approval.policy.Lapse;
import dev.aval.approval.policy.Quorum;
import dev.aval.approval.requests.Person;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StagesTest {
  static final String SAM = "sam@acme.example";
  static final Approver CARLA = Acme.named(new Person("carla@client.example", "Carla", "fr"));

  Instant now = NOW;
  Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
  InMemoryApprovals approvals = new InMemoryApprovals();
  InMemoryAccounts accounts = new InMemoryAccounts(Acme.account());
  Deciding deciding = new Deciding(approvals, accounts, Deputies.NONE, clock);
  Waking waking = new Waking(approvals, accounts, Shipped.PLANNING, Deputies.NONE, clock);

  @Test
  void theNextStageIsAskedWhenTheOneBeforeItHasPassed() {
    open(Acme.plan(stage(ANNA), stage(BRUNO)));
    assertThat(state().asked()).containsExactly(ANNA.email());
    assertThat(says(BRUNO)).isEqualTo(new Refused(Refusal.NOT_ASKED));
    assertThat(says(ANNA)).isInstanceOf(Accepted.class);
    assertThat(state().asked()).containsExactly(BRUNO.email());
    assertThat(approvals.announced().getLast())
        .isInstanceOfSatisfying(
            Asked.class,
            it -> {
              assertThat(it.because()).isEqualTo(Cause.STAGE);
              assertThat(it.approvers()).containsExactly(BRUNO);
              assertThat(it.released()).as("she had her say").isEmpty();
            });
    says(BRUNO);
    assertThat(((Closed) state()).ending().outcome()).isEqualTo(Outcome.APPROVED);
    assertThat(state().asked()).containsExactly(ANNA.email(), BRUNO.email());
  }

  @Test
  void whoHasAnsweredIsToldSoAndMayNotAnswerOtherwise() {
    open(Acme.plan(new Stage("All", List.of(ANNA, BRUNO), Quorum.ALL, Quorum.ANY)));
    says(ANNA);
    assertThat(says(ANNA)).isInstanceOf(AlreadyRecorded.class);
    assertThat(deciding.decide(decision(ANNA.email(), Choice.REFUSE, "No")))
        .isEqualTo(new Refused(Refusal.ANSWERED));
    assertThat(approvals.announced()).filteredOn(Decided.class::isInstance).hasSize(1);
  }

  @Test
  void aRefusalInAnyStageEndsItAll() {
    open(Acme.plan(stage(ANNA), stage(BRUNO)));
    deciding.decide(decision(ANNA.email(), Choice.REFUSE, "No"));
    assertThat(((Closed) state()).ending().outcome()).isEqualTo(Outcome.REFUSED);
  }

  @Test
  void anAnswerMayBeTakenBackUntilItTakesEffect() {
    open(with(Lapse.EXPIRE, null, Assurance.L0, 120, stage(ANNA, BRUNO)));
    says(ANNA);
    assertThat(state()).isInstanceOf(Settling.class);
    assertThat(says(BRUNO)).isInstanceOf(TooLate.class);
    assertThat(undo(BRUNO)).isEqualTo(new Refused(Refusal.NOTHING_TO_UNDO));
    now = NOW.plusSeconds(119);
    assertThat(undo(ANNA)).isInstanceOf(Accepted.class);
    assertThat(state().asked()).containsExactly(ANNA.email(), BRUNO.email());
    assertThat(approvals.announced().getLast()).isInstanceOf(Undone.class);

    deciding.decide(decision(ANNA.email(), Choice.REFUSE, "After all, no"));
    now = now.plusSeconds(120);
    assertThat(undo(ANNA)).isEqualTo(new Refused(Refusal.NOTHING_TO_UNDO));
    waking.wake(List.of(ID));
    assertThat(((Closed) state()).ending().outcome()).isEqualTo(Outcome.REFUSED);
    assertThat(approvals.announced()).filteredOn(ApprovalEvent.Closed.class::isInstance).hasSize(1);
  }

  @Test
  void anAnswerThatEndedAStageMayBeTakenBackUntilSomebodyAnswersAfterIt() {
    open(with(Lapse.EXPIRE, null, Assurance.L0, 120, stage(ANNA, BRUNO), stage(CARLA)));
    says(ANNA);
    assertThat(state().asked()).containsExactly(CARLA.email());
    assertThat(undo(CARLA)).as("not his").isEqualTo(new Refused(Refusal.NOTHING_TO_UNDO));
    now = NOW.plusSeconds(119);
    assertThat(undo(ANNA)).isInstanceOf(Accepted.class);
    assertThat(state().asked())
        .as("the stage waits again")
        .containsExactly(ANNA.email(), BRUNO.email());
    var told = approvals.announced();
    assertThat(told.get(told.size() - 2)).isInstanceOf(Undone.class);
    var asked = (Asked) told.getLast();
    assertThat(asked.because()).isEqualTo(Cause.UNDONE);
    assertThat(asked.approvers()).as("who did it knows").containsExactly(BRUNO);
    assertThat(asked.released()).containsExactly(new Person(CARLA.email(), "Carla", "fr"));

    says(BRUNO);
    assertThat(undo(ANNA)).as("it is gone").isEqualTo(new Refused(Refusal.NOTHING_TO_UNDO));
    says(CARLA);
    assertThat(undo(BRUNO)).as("built upon").isEqualTo(new Refused(Refusal.NOTHING_TO_UNDO));
    assertThat(undo(CARLA)).as("before it takes effect").isInstanceOf(Accepted.class);
    assertThat(undo(BRUNO)).as("nobody has answered after him now").isInstanceOf(Accepted.class);
  }

  @Test
  void oneAnswerOfSeveralMayBeTakenBackAndNobodyIsAskedAnew() {
    open(
        with(
            Lapse.EXPIRE,
            null,
            Assurance.L0,
            120,
            new Stage("Both", List.of(ANNA, BRUNO), Quorum.ALL, Quorum.ANY)));
    says(ANNA);
    assertThat(undo(ANNA)).isInstanceOf(Accepted.class);
    assertThat(state().asked()).containsExactly(ANNA.email(), BRUNO.email());
    assertThat(approvals.announced()).noneMatch(Asked.class::isInstance);
  }

  @Test
  void anAnswerThatEndedAStageStaysWhereThePolicyOrTheTimeSaysSo() {
    open(with(Lapse.EXPIRE, null, Assurance.L0, 0, stage(ANNA), stage(CARLA)));
    says(ANNA);
    assertThat(undo(ANNA)).isEqualTo(new Refused(Refusal.NOTHING_TO_UNDO));
    open(with(Lapse.EXPIRE, null, Assurance.L0, 120, stage(ANNA), stage(CARLA)));
    says(ANNA);
    now = NOW.plusSeconds(120);
    assertThat(undo(ANNA)).isEqualTo(new Refused(Refusal.NOTHING_TO_UNDO));
  }

  @Test
  void aLinkIsNotEnoughWhereASignInIsAskedFor() {
    open(with(Lapse.EXPIRE, null, Assurance.L2, 0, stage(ANNA)));
    var link = Evidence.of(Evidence.Channel.LINK, "lk-1", NOW, null, null);
    var yes = decision(ANNA.email(), Choice.APPROVE, "");
    var byLink = new Decision(ID, yes.by(), yes.choice(), "", yes.revision(), yes.digest(), link);
    assertThat(deciding.decide(byLink)).isEqualTo(new Refused(Refusal.STEP_UP));
    assertThat(deciding.decide(yes)).isInstanceOf(Accepted.class);
  }

  @ParameterizedTest
  @CsvSource({"APPROVE, APPROVED", "REFUSE, REFUSED", "EXPIRE, EXPIRED"})
  void whatADeadlineMeansIsThePolicys(Lapse lapse, Outcome outcome) {
    open(with(lapse, null, Assurance.L0, 0, stage(ANNA)).until(NOW.plusSeconds(60)));
    now = NOW.plusSeconds(60);
    waking.wake(List.of(ID));
    assertThat(((Closed) state()).ending())
        .isEqualTo(Ending.without(outcome, Ending.Because.DEADLINE, null));
  }

  @Test
  void silenceIsFollowedOnceAndBothMayAnswer() {
    open(with(Lapse.EXPIRE, new EscalationRule(60, List.of()), Assurance.L0, 0, stage(ANNA)));
    now = NOW.plusSeconds(60);
    waking.wake(List.of(ID));
    waking.wake(List.of(ID));
    assertThat(approvals.announced()).filteredOn(Asked.class::isInstance).hasSize(1);
    assertThat(state().asked()).containsExactly(ANNA.email(), SAM);
    assertThat(deciding.decide(decision(SAM, Choice.APPROVE, ""))).isInstanceOf(Accepted.class);
    assertThat(state()).isInstanceOf(Closed.class);
  }

  @Test
  void aDeadlineThatEscalatesGivesAsLongAgainAndThenExpires() {
    var plan = with(Lapse.ESCALATE, null, Assurance.L0, 0, stage(ANNA));
    open(plan.until(NOW.plusSeconds(60)));
    now = NOW.plusSeconds(60);
    waking.wake(List.of(ID));
    assertThat(state().asked()).containsExactly(ANNA.email(), SAM);
    assertThat(((Pending) state()).dueAt()).isEqualTo(NOW.plusSeconds(120));
    now = NOW.plusSeconds(120);
    waking.wake(List.of(ID));
    assertThat(((Closed) state()).ending().outcome()).isEqualTo(Outcome.EXPIRED);
  }

  @Test
  void afterTheDeadlineNothingIsTakenBackAlthoughNobodyHasNoticedItYet() {
    var plan = with(Lapse.EXPIRE, null, Assurance.L0, 120, stage(ANNA), stage(CARLA));
    open(new Plan(plan.policy(), plan.stages(), plan.terms(), NOW.plusSeconds(60)));
    says(ANNA);
    now = NOW.plusSeconds(60);
    assertThat(undo(ANNA)).isEqualTo(new Refused(Refusal.EXPIRED));
  }

  private void open(Plan plan) {
    var opened = pending(plan);
    approvals.changeAll(List.of(new Move(ID, null, _ -> Optional.of(Transition.to(opened)))));
  }

  private Ruling says(Approver it) {
    return deciding.decide(decision(it.email(), Choice.APPROVE, ""));
  }

  private Ruling undo(Approver it) {
    return deciding.undo(ID, new Actor.SignedIn(it.email(), false));
  }

  private Known state() {
    return (Known) approvals.find(ID).orElseThrow();
  }

  private static Stage stage(Approver... people) {
    return new Stage("Stage", List.of(people), Quorum.ANY, Quorum.ANY);
  }

  private static Plan with(
      Lapse lapse, EscalationRule escalation, Assurance assurance, int undo, Stage... stages) {
    var it = Acme.terms();
    var terms =
        new Terms(
            it.order(), it.repeat(), false, lapse, escalation, it.reminders(), assurance, undo);
    return new Plan("p@1", List.of(stages), terms, null);
  }
}
