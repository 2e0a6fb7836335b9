package dev.aval.approval.deciding;

import static dev.aval.approval.Acme.ANNA;
import static dev.aval.approval.Acme.BRUNO;
import static dev.aval.approval.Acme.NOW;
import static dev.aval.approval.Acme.evidence;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aval.approval.Acme;
import dev.aval.approval.deciding.Counting.Status;
import dev.aval.approval.planning.Approver;
import dev.aval.approval.planning.Grounds;
import dev.aval.approval.planning.Plan;
import dev.aval.approval.planning.Stage;
import dev.aval.approval.planning.Terms;
import dev.aval.approval.policy.Policy.Order;
import dev.aval.approval.policy.Policy.Repeat;
import dev.aval.approval.policy.Quorum;
import dev.aval.approval.policy.Quorum.Kind;
import dev.aval.approval.requests.Person;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountingTest {
  static final Approver SAM = Acme.named(new Person("sam@acme.example", "Sam", "en"));
  static final Quorum TWO = new Quorum(Kind.COUNT, 2);

  @ParameterizedTest
  @CsvSource({
    "ANY, 3, 1",
    "ALL, 3, 3",
    "COUNT:2, 3, 2",
    "PERCENT:50, 3, 2",
    "PERCENT:1, 3, 1",
    "PERCENT:100, 4, 4"
  })
  void aQuorumIsANumberOfPeople(String text, int people, int needed) {
    assertThat(Quorum.of(text).orElseThrow().of(people)).isEqualTo(needed);
    assertThat(Quorum.of(text).orElseThrow().text()).isEqualTo(text);
  }

  @Test
  void twoOfThreeWaitForTheOthersUntilTheSecondYes() {
    var question = question(stage(TWO, Quorum.ANY, ANNA, BRUNO, SAM));
    var once = yes(question, 0, ANNA);
    assertThat(emails(Counting.of(once).waitsFor())).containsExactly(BRUNO.email(), SAM.email());
    assertThat(Counting.of(yes(once, 0, SAM)).isPassed()).isTrue();
  }

  @Test
  void theFirstRefusalEndsItUnlessTheRefusalRuleAsksForMore() {
    assertThat(Counting.of(no(question(stage(TWO, Quorum.ANY, ANNA, BRUNO, SAM)), ANNA)).isLost())
        .isTrue();
    assertThat(Counting.of(no(question(stage(TWO, TWO, ANNA, BRUNO, SAM)), ANNA)).isLost())
        .isFalse();
  }

  @Test
  void whatCannotBeReachedAnyMoreIsLost() {
    var question = question(stage(TWO, Quorum.ALL, ANNA, BRUNO, SAM));
    assertThat(Counting.of(no(question, ANNA)).isLost()).isFalse();
    assertThat(Counting.of(no(no(question, ANNA), BRUNO)).isLost()).isTrue();
  }

  @Test
  void stagesFollowOneAnother() {
    var question = question(stage(ANNA), stage(BRUNO));
    assertThat(Counting.of(question).statuses()).containsExactly(Status.LIVE, Status.WAITING);
    assertThat(emails(Counting.of(question).waitsFor())).containsExactly(ANNA.email());
    var next = yes(question, 0, ANNA);
    assertThat(Counting.of(next).statuses()).containsExactly(Status.PASSED, Status.LIVE);
    assertThat(emails(Counting.of(next).waitsFor())).containsExactly(BRUNO.email());
  }

  @Test
  void onlyThoseWhoseTurnHasComeAreSilent() {
    var question = question(stage(ANNA, BRUNO), stage(SAM));
    assertThat(emails(Counting.of(question).silent())).containsExactly(ANNA.email(), BRUNO.email());
    var lost = no(question, ANNA);
    assertThat(Counting.of(lost).isLost()).isTrue();
    assertThat(emails(Counting.of(lost).silent())).containsExactly(BRUNO.email());
    var passed = yes(yes(question, 0, ANNA), 1, SAM);
    assertThat(emails(Counting.of(passed).silent())).containsExactly(BRUNO.email());
  }

  @Test
  void parallelStagesAreAskedAtOnceAndEachHasToPass() {
    var question = question(Order.PARALLEL, Repeat.COUNTS, stage(ANNA), stage(BRUNO));
    assertThat(emails(Counting.of(question).waitsFor()))
        .containsExactly(ANNA.email(), BRUNO.email());
    assertThat(Counting.of(yes(question, 1, BRUNO)).isPassed()).isFalse();
    assertThat(Counting.of(yes(yes(question, 1, BRUNO), 0, ANNA)).isPassed()).isTrue();
  }

  @Test
  void whoAnsweredInOneStageIsNotAskedAgainInTheNext() {
    var question = question(stage(ANNA), stage(ANNA));
    assertThat(Counting.of(yes(question, 0, ANNA)).isPassed()).isTrue();
  }

  @Test
  void underFourEyesAnotherHasToAnswer() {
    var question =
        question(Order.SEQUENTIAL, Repeat.BARRED, stage(ANNA, BRUNO), stage(ANNA, BRUNO));
    var once = yes(question, 0, ANNA);
    assertThat(Counting.of(once).isPassed()).isFalse();
    assertThat(emails(Counting.of(once).waitsFor())).containsExactly(BRUNO.email());
    assertThat(Counting.of(yes(once, 1, BRUNO)).isPassed()).isTrue();
  }

  @Test
  void aSkippedStageWaitsForNobody() {
    var question = question(stage(ANNA), stage(BRUNO)).skipping(0);
    assertThat(Counting.of(question).statuses()).containsExactly(Status.SKIPPED, Status.LIVE);
  }

  @Test
  void aDelegateAnswersForWhomHeTakesThePlaceOf() {
    var bruno = Approver.delegate(BRUNO.person(), ANNA);
    var question = question(stage(Quorum.ALL, Quorum.ANY, ANNA, SAM, bruno));
    var answered =
        question.answered(
            new Answer(0, ANNA.email(), BRUNO.person(), Choice.APPROVE, null, NOW, evidence()));
    assertThat(emails(Counting.of(answered).waitsFor())).containsExactly(SAM.email());
    assertThat(Counting.of(yes(answered, 0, SAM)).isPassed()).isTrue();
  }

  @Test
  void whoIsAskedBecauseOthersKeepSilentMakesItEasierNotHarder() {
    var boss = Approver.person(SAM.person(), Grounds.ESCALATION);
    var question = question(stage(Quorum.ALL, Quorum.ANY, ANNA, BRUNO, boss));
    assertThat(Counting.of(yes(yes(question, 0, ANNA), 0, boss)).isPassed()).isTrue();
  }

  private static Question yes(Question it, int stage, Approver by) {
    return said(it, stage, by, Choice.APPROVE);
  }

  private static Question no(Question it, Approver by) {
    return said(it, 0, by, Choice.REFUSE);
  }

  private static Question said(Question it, int stage, Approver by, Choice choice) {
    return it.answered(new Answer(stage, by.email(), by.person(), choice, "why", NOW, evidence()));
  }

  private static Stage stage(Approver... people) {
    return stage(Quorum.ANY, Quorum.ANY, people);
  }

  private static Stage stage(Quorum quorum, Quorum refusal, Approver... people) {
    return new Stage("Stage", List.of(people), quorum, refusal);
  }

  private static Question question(Stage... stages) {
    return question(Order.SEQUENTIAL, Repeat.COUNTS, stages);
  }

  private static Question question(Order order, Repeat repeat, Stage... stages) {
    var it = Acme.terms();
    var terms =
        new Terms(
            order,
            repeat,
            it.beneficiaryBarred(),
            it.lapse(),
            it.escalation(),
            it.reminders(),
            it.assurance(),
            it.undoSeconds());
    return Acme.question(1, new Plan("p@1", List.of(stages), terms, null), NOW);
  }

  private static List<String> emails(List<Approver> people) {
    return people.stream().map(Approver::email).toList();
  }
}
