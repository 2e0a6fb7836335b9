package dev.aval.approval.planning;

import static dev.aval.approval.Acme.NOW;
import static dev.aval.approval.Acme.PAUL;
import static dev.aval.approval.Acme.RITA;
import static dev.aval.approval.Acme.submitted;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aval.approval.Shipped;
import dev.aval.approval.accounts.Account;
import dev.aval.approval.accounts.Member;
import dev.aval.approval.accounts.Right;
import dev.aval.approval.planning.Asking.Asked;
import dev.aval.approval.planning.Asking.Exemption;
import dev.aval.approval.planning.Asking.Nobody;
import dev.aval.approval.planning.Asking.NotNeeded;
import dev.aval.approval.policy.Assurance;
import dev.aval.approval.policy.Policy;
import dev.aval.approval.requests.Person;
import dev.aval.approval.requests.Reminders;
import dev.aval.approval.requests.RequestEvent.Submitted;
import dev.aval.approval.requests.Revision;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// The request of all examples costs 120.50 EUR and has `{"costCentre": "CC-42"}` as its data.
class PlanningTest {
  Account acme =
      new Account(
          "ACC-1001",
          7,
          "Acme",
          true,
          List.of(
              member("sam@acme.example", 3, Right.SUPER_USER),
              member("anna@acme.example", 2, Right.APPROVAL),
              member("bruno@acme.example", 1, Right.APPROVAL, Right.ACCOUNTING),
              member("rita@acme.example", 1)),
          new Reminders(5, 4));

  @Test
  void approversAreFoundByAddressRightLevelRuleAndName() {
    var plan =
        asked(
            """
            {"name": "All ways", "stages": [
              {"name": "1", "approvers": [{"email": "Boss@acme.example"}]},
              {"name": "2", "approvers": [{"right": "ACCOUNTING"}]},
              {"name": "3", "approvers": [{"level": 2}]},
              {"name": "4", "approvers": [{"rule": "data.costCentre.lowerAscii() + '@acme.example'"}]},
              {"name": "5", "approvers": [{"named": true}]},
              {"name": "6", "approvers": [{"notified": true}]}]}
            """);
    assertThat(plan.stages().stream().map(PlanningTest::who))
        .containsExactly(
            "boss@acme.example EMAIL",
            "bruno@acme.example ACCOUNTING",
            "sam@acme.example LEVEL, anna@acme.example LEVEL",
            "cc-42@acme.example RULE",
            "paul@client.example NAMED",
            "sam@acme.example NOTIFIED, anna@acme.example NOTIFIED, bruno@acme.example NOTIFIED");
  }

  @Test
  void theRequesterIsNeverAsked() {
    var plan =
        asked(
            """
            {"name": "n", "stages": [
              {"name": "1", "approvers": [{"email": "rita@acme.example"}, {"right": "SUPER_USER"}]}]}
            """);
    assertThat(who(plan.stages().getFirst())).isEqualTo("sam@acme.example SUPER_USER");
  }

  @Test
  void whoeverARequestIsMadeForDecidesItUnlessThePolicyBarsHim() {
    assertThat(emails(forAnna("false"))).contains("anna@acme.example");
    assertThat(emails(forAnna("true"))).doesNotContain("anna@acme.example").isNotEmpty();
  }

  @Test
  void aStageTakesPlaceWhereItsConditionHolds() {
    var document =
        """
        {"name": "n", "stages": [
          {"name": "small", "when": "amount < 100.0", "approvers": [{"right": "APPROVAL"}]},
          {"name": "eur", "when": "currency == 'EUR' && data.costCentre.startsWith('CC')",
           "approvers": [{"right": "SUPER_USER"}]}]}
        """;
    assertThat(asked(document).stages()).extracting(Stage::name).containsExactly("eur");
  }

  @Test
  void whereNoStageTakesPlaceNobodyHasToSayYes() {
    var asking =
        plan(
            """
            {"name": "n", "stages": [
              {"name": "big", "when": "amount > 1000.0", "approvers": [{"right": "APPROVAL"}]}]}
            """);
    assertThat(asking)
        .isInstanceOfSatisfying(
            NotNeeded.class, it -> assertThat(it.because()).isEqualTo(Exemption.NO_STAGE));
  }

  @Test
  void aPolicyIsForItsTypesAndConditionAndTheNearestWins() {
    var book = new ArrayList<Policy>();
    book.add(policy("other", "{\"name\": \"n\", \"types\": [\"refund\"], " + anybody() + "}"));
    book.add(policy("big", "{\"name\": \"n\", \"when\": \"amount > 1000.0\", " + anybody() + "}"));
    book.add(policy("mine", "{\"name\": \"n\", " + anybody() + "}"));
    book.add(policy("later", "{\"name\": \"n\", " + anybody() + "}"));
    var asked = (Asked) Shipped.PLANNING.plan(book, acme, submitted("order", RITA), NOW);
    assertThat(asked.plan().policy()).isEqualTo("mine@1");
  }

  @Test
  void aConditionThatFailsHoldsAndARuleThatFailsNamesNobody() {
    var plan =
        asked(
            """
            {"name": "n", "stages": [
              {"name": "1", "when": "data.nowhere.at.all == 1", "approvers":
                [{"rule": "data.manager"}, {"right": "SUPER_USER"}]}]}
            """);
    assertThat(who(plan.stages().getFirst())).isEqualTo("sam@acme.example SUPER_USER");
  }

  @Test
  void deadlineRemindersAssuranceAndUndoAreThePolicys() {
    var plan =
        asked(
            """
            {"name": "n", %s, "deadline": {"after": "P2D", "then": "APPROVE"},
             "reminders": {"everyDays": 2, "max": 9}, "undo": "PT2M",
             "assurance": [{"level": "L1"}, {"level": "L2", "when": "amount > 100"},
                           {"level": "L3", "when": "amount > 1000"}]}
            """
                .formatted(anybody()));
    assertThat(plan.deadline()).isEqualTo(NOW.plus(Duration.ofDays(2)));
    assertThat(plan.terms().reminders()).isEqualTo(new Reminders(2, 9));
    assertThat(plan.terms().assurance()).isEqualTo(Assurance.L2);
    assertThat(plan.terms().undoSeconds()).isEqualTo(120);
  }

  @Test
  void withoutRemindersOfItsOwnThoseOfTheAccountHold() {
    assertThat(asked("{\"name\": \"n\", %s}".formatted(anybody())).terms().reminders())
        .isEqualTo(new Reminders(5, 4));
  }

  @Test
  void aStageThatNobodyMayDecideRefusesOrIsForTheLevelAbove() {
    var nobody =
        """
        {"name": "n", "nobody": "%s", "stages": [
          {"name": "1", "approvers": [{"email": "rita@acme.example"}]}]}
        """;
    assertThat(plan(nobody.formatted("REFUSE"))).isInstanceOf(Nobody.class);
    assertThat(who(asked(nobody.formatted("OPERATORS")).stages().getFirst()))
        .contains("sam@acme.example ESCALATION");
  }

  @Test
  void silenceIsFollowedByTheLevelAboveThenByTheSuperUsers() {
    var plan = asked("{\"name\": \"n\", %s}".formatted(anybody()));
    var submitted = submitted("order", RITA);
    var above =
        Shipped.PLANNING.escalation(
            plan, acme, submitted.request(), submitted.revision(), List.of("bruno@acme.example"));
    assertThat(above)
        .extracting(Approver::email)
        .containsExactly("sam@acme.example", "anna@acme.example");
    var last =
        Shipped.PLANNING.escalation(
            plan, acme, submitted.request(), submitted.revision(), List.of("sam@acme.example"));
    assertThat(last).isEmpty();
  }

  @Test
  void whatCameByAnOrderLinkWaitsEvenWhenAnApproverSentIt() {
    var anna = new Person("anna@acme.example", "Anna", "fr");
    var order = "{\"name\": \"n\", \"selfExemption\": true, %s}".formatted(anybody());
    assertThat(sent(order, anna, false)).isInstanceOf(NotNeeded.class);
    assertThat(emails(sent(order, anna, true).plan()))
        .contains("bruno@acme.example")
        .doesNotContain("anna@acme.example");
  }

  @Test
  void whatCameByAnOrderLinkWaitsWhateverModeAndStagesSay() {
    var off = "{\"name\": \"n\", %s}".formatted(anybody());
    var noStage =
        """
        {"name": "n", "stages": [
          {"name": "1", "when": "amount > 900.0", "approvers": [{"right": "APPROVAL"}]}]}
        """;
    var nobody =
        """
        {"name": "n", "nobody": "REFUSE", "stages": [
          {"name": "1", "approvers": [{"email": "rita@acme.example"}]}]}
        """;
    assertThat(sent(noStage, RITA, false)).isInstanceOf(NotNeeded.class);
    assertThat(sent(noStage, RITA, true)).isInstanceOf(Asked.class);
    assertThat(sent(nobody, RITA, false)).isInstanceOf(Nobody.class);
    assertThat(sent(nobody, RITA, true)).isInstanceOf(Asked.class);
    acme = new Account(acme.code(), 8, acme.name(), false, acme.members(), null);
    assertThat(sent(off, RITA, false)).isInstanceOf(NotNeeded.class);
    assertThat(sent(off, RITA, true)).isInstanceOf(Asked.class);
    assertThat(sent(off, RITA, true).plan().heldBy()).as("no mode frees it").isNull();
  }

  @Test
  void whatTheOnlyApproverSentByAnOrderLinkWaitsForOperators() {
    acme = new Account("ACC-1001", 7, "Acme", true, acme.members().subList(0, 1), null);
    var order = "{\"name\": \"n\", \"selfExemption\": true, %s}".formatted(anybody());
    assertThat(sent(order, new Person("sam@acme.example", "Sam", "en"), true))
        .isInstanceOf(Asked.class);
  }

  private Asking sent(String document, Person requester, boolean unproven) {
    var it = submitted("order", requester);
    var sent = new Submitted(it.request(), it.revision(), 7, List.of(), null, null, unproven);
    return Shipped.PLANNING.plan(List.of(policy("p", document)), acme, sent, NOW);
  }

  private Plan forAnna(String barred) {
    var it = submitted("order", RITA);
    var revision = it.revision();
    var anna = new Person("anna@acme.example", "Anna", "fr");
    var forAnna =
        new Revision(
            1,
            revision.digest(),
            revision.subject(),
            null,
            null,
            RITA,
            anna,
            null,
            null,
            revision.submittedAt());
    var submitted = new Submitted(it.request(), forAnna, 7, List.of(), null, null);
    var document = "{\"name\": \"n\", \"beneficiaryBarred\": %s, %s}".formatted(barred, anybody());
    var book = List.of(policy("p", document));
    return ((Asked) Shipped.PLANNING.plan(book, acme, submitted, NOW)).plan();
  }

  private static List<String> emails(Plan plan) {
    return plan.stages().getFirst().approvers().stream().map(Approver::email).toList();
  }

  private Plan asked(String document) {
    return ((Asked) plan(document)).plan();
  }

  private Asking plan(String document) {
    var book = List.of(policy("p", document));
    return Shipped.PLANNING.plan(book, acme, submitted("order", RITA, PAUL), NOW);
  }

  private static Policy policy(String id, String document) {
    return Shipped.TEXTS.stored(id, 1, document);
  }

  private static String anybody() {
    return "\"stages\": [{\"name\": \"1\", \"approvers\": [{\"right\": \"APPROVAL\"}]}]";
  }

  private static String who(Stage stage) {
    return String.join(
        ", ", stage.approvers().stream().map(it -> it.email() + " " + it.why()).toList());
  }

  private static Member member(String email, int level, Right... rights) {
    return new Member(email, null, "fr", null, Set.of(rights), level, true);
  }
}
