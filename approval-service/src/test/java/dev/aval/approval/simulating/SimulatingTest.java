package dev.aval.approval.simulating;

import static dev.aval.approval.Acme.NOW;
import static dev.aval.approval.Acme.RITA;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aval.approval.Acme;
import dev.aval.approval.InMemoryAbsences;
import dev.aval.approval.InMemoryAccounts;
import dev.aval.approval.InMemoryApprovals;
import dev.aval.approval.InMemoryShelf;
import dev.aval.approval.Shipped;
import dev.aval.approval.absence.Absence;
import dev.aval.approval.absence.AbsenceOutcome.Arranged;
import dev.aval.approval.absence.Delegation;
import dev.aval.approval.absence.StandIns;
import dev.aval.approval.absence.StandingIn;
import dev.aval.approval.drafting.Book.Origin;
import dev.aval.approval.drafting.Drafting;
import dev.aval.approval.drafting.Drafting.Author;
import dev.aval.approval.drafting.ShelvedPolicies;
import dev.aval.approval.planning.Approver;
import dev.aval.approval.planning.Asking.Asked;
import dev.aval.approval.planning.Asking.NotNeeded;
import dev.aval.approval.planning.Explanation.Miss;
import dev.aval.approval.planning.Stage;
import dev.aval.approval.requests.Money;
import dev.aval.approval.requests.Person;
import dev.aval.approval.simulating.SimulationOutcome.Faulty;
import dev.aval.approval.simulating.SimulationOutcome.Foreseen;
import dev.aval.approval.simulating.SimulationOutcome.Refusal;
import dev.aval.approval.simulating.SimulationOutcome.Refused;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SimulatingTest {
  static final Person SAM = new Person("sam@acme.example", "Sam", "en");
  static final Author SUPER_USER = new Author(SAM, false);
  static final String STAGED =
      """
      {"name": "Purchases", "types": ["order"], "when": "amount > 100.0", "stages": [
        {"name": "Approval", "approvers": [{"right": "APPROVAL"}], "quorum": "COUNT:2"},
        {"name": "Direction", "when": "amount > 5000.0", "approvers": [{"right": "SUPER_USER"}]},
        {"name": "Cost centre", "when": "data.nowhere == 1", "approvers": [{"right": "ACCOUNTING"}]}],
       "deadline": {"after": "P7D", "then": "REFUSE"}, "escalation": {"after": "P2D",
       "to": [{"email": "boss@acme.example"}]}}
      """;

  Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
  InMemoryShelf shelf = new InMemoryShelf();
  InMemoryAccounts accounts = new InMemoryAccounts(Acme.account());
  InMemoryApprovals approvals = new InMemoryApprovals();
  InMemoryAbsences absences = new InMemoryAbsences();
  Drafting drafting = new Drafting(Shipped.TEXTS, shelf, accounts, clock);
  Simulating simulating =
      new Simulating(
          drafting,
          new ShelvedPolicies(shelf, Shipped.TEXTS, clock),
          accounts,
          approvals,
          Shipped.PLANNING,
          new InTheirPlace(new StandIns(absences), new StandingIn(absences, clock)),
          clock);

  @Test
  void itSaysWhichPolicyAppliesAndWhyTheNearerOnesDoNot() {
    keep("purchases", STAGED);
    keep("refunds", "{\"name\": \"n\", \"types\": [\"refund\"], " + anybody() + "}");
    keep("mine", "{\"name\": \"n\", \"priority\": 200, " + anybody() + "}");
    var forecast = foreseen(trial("order", "50.00", RITA));
    var why = forecast.explanation();
    assertThat(why.passedOver())
        .extracting(it -> it.policy().reference() + " " + it.because())
        .containsExactly("purchases@1 " + Miss.CONDITION, "refunds@1 " + Miss.TYPE);
    assertThat(why.policy().reference()).isEqualTo("mine@1");
    assertThat(forecast.book().origin(why.policy())).isEqualTo(Origin.ACCOUNT);
  }

  @Test
  void itShowsEachStageWithItsPeopleAndWhatItTakes() {
    keep("purchases", STAGED);
    var why = foreseen(trial("order", "120.50", RITA)).explanation();
    assertThat(why.asking()).isInstanceOf(Asked.class);
    assertThat(why.rounds())
        .extracting(it -> it.stage().isPresent())
        .containsExactly(true, false, true);
    assertThat(why.rounds().getFirst().stage().map(Stage::approvers).orElseThrow())
        .extracting(Approver::email)
        .containsExactly("sam@acme.example", "anna@acme.example", "bruno@acme.example");
    assertThat(why.rounds().getLast().failure()).as("held in doubt").isPresent();
    assertThat(why.rounds().getFirst().failure()).isEmpty();
  }

  @Test
  void itSaysUntilWhenAndWhoIsAskedAfterThat() {
    keep("purchases", STAGED);
    var forecast = foreseen(trial("order", "120.50", RITA));
    assertThat(forecast.explanation().asking().plan().deadline())
        .isEqualTo(NOW.plus(Duration.ofDays(7)));
    assertThat(forecast.escalatedAt()).contains(NOW.plus(Duration.ofDays(2)));
    assertThat(forecast.explanation().later())
        .extracting(Approver::email)
        .containsExactly("boss@acme.example");
  }

  @Test
  void itSaysWhoStandsInTodayButNeverWhoeverAsks() {
    keep("purchases", STAGED);
    away("anna", "carla@deputy.example", Set.of(), null);
    away("bruno", RITA.email(), Set.of(), null);
    away("sam", "dora@deputy.example", Set.of("proof"), null);
    var forecast = foreseen(trial("order", "120.50", RITA));
    assertThat(forecast.deputies()).containsOnlyKeys("anna@acme.example");
    assertThat(forecast.deputies().get("anna@acme.example"))
        .extracting(Person::email)
        .containsExactly("carla@deputy.example");
  }

  @Test
  void whereThePolicyNamesNobodyTheStandingDeputiesAreAskedAfterSilence() {
    keep("purchases", STAGED.replaceAll(",\\s+\"to\": [^}]+}]", ""));
    away("anna", "bruno@acme.example", Set.of(), new Person("carla@deputy.example", "Carla", "fr"));
    var later = foreseen(trial("order", "120.50", RITA)).later();
    assertThat(later)
        .extracting(it -> it.email() + " for " + it.onBehalfOf())
        .containsExactly("carla@deputy.example for anna@acme.example");
  }

  @Test
  void itSaysWhenNothingIsNeeded() {
    assertThat(foreseen(trial("order", "120.50", SAM)).explanation().asking())
        .isInstanceOf(NotNeeded.class);
    assertThat(foreseen(trial("order", "120.50", SAM)).explanation().rounds()).isEmpty();
  }

  @Test
  void whereNothingIsHeldOnlyThoseWhomTheRequestNamesAreShown() {
    accounts.keep(List.of(later(false)));
    var trial = new Trial("ACC-1001", "order", "/shop", null, RITA, null, null, List.of(Acme.PAUL));
    var rounds = foreseen(trial).explanation().rounds();
    assertThat(rounds).hasSize(1);
    assertThat(rounds.getFirst().stage().orElseThrow().approvers())
        .extracting(Approver::email)
        .containsExactly("paul@client.example");
  }

  @Test
  void aDraftIsTriedInItsPlaceAndNotKept() {
    keep("purchases", STAGED);
    var draft =
        new Attempt("ACC-1001", "purchases", STAGED.replace("100.0", "999.0").getBytes(UTF_8));
    var tried = simulating.simulate(SUPER_USER, trial("order", "120.50", RITA), Optional.of(draft));
    assertThat(((Foreseen) tried).forecast().explanation().policy().reference())
        .isEqualTo("order@1");
    assertThat(foreseen(trial("order", "120.50", RITA)).explanation().policy().reference())
        .isEqualTo("purchases@1");
    var broken = new Attempt("ACC-1001", "purchases", "{}".getBytes(UTF_8));
    assertThat(simulating.simulate(SUPER_USER, trial("order", "1.00", RITA), Optional.of(broken)))
        .isInstanceOf(Faulty.class);
  }

  @Test
  void itPlansAsARealRequestIsPlanned() {
    keep("purchases", STAGED);
    var book = new ShelvedPolicies(shelf, Shipped.TEXTS, clock).books(List.of("ACC-1001"));
    var real =
        Shipped.PLANNING.plan(
            book.get("ACC-1001"), Acme.account(), Acme.submitted("order", RITA), NOW);
    assertThat(foreseen(trial("order", "120.50", RITA)).explanation().asking()).isEqualTo(real);
  }

  @Test
  void onlySuperUsersAskAboutTheRequestsOfOthers() {
    var rita = new Author(RITA, false);
    var anna = new Author(new Person("anna@acme.example", "Anna", "fr"), false);
    var victor = new Author(new Person("victor@other.example", null, null), false);
    var ritas = trial("order", "120.50", RITA);
    assertThat(simulating.simulate(rita, ritas, Optional.empty())).isInstanceOf(Foreseen.class);
    assertThat(simulating.simulate(anna, ritas, Optional.empty()))
        .isEqualTo(new Refused(Refusal.NOT_ALLOWED));
    assertThat(simulating.simulate(victor, trial("order", "1.00", victor.who()), Optional.empty()))
        .isEqualTo(new Refused(Refusal.NOT_FOUND));
    var draft = Optional.of(new Attempt("ACC-1001", "p", STAGED.getBytes(UTF_8)));
    assertThat(simulating.simulate(rita, ritas, draft)).isEqualTo(new Refused(Refusal.NOT_ALLOWED));
    var platform = Optional.of(new Attempt("*", "p", STAGED.getBytes(UTF_8)));
    assertThat(simulating.simulate(SUPER_USER, ritas, platform))
        .isEqualTo(new Refused(Refusal.NOT_ALLOWED));
  }

  private void away(String who, String deputy, Set<String> types, Person standing) {
    var absent = new Person(who + "@acme.example", who, null);
    var until = NOW.plusSeconds(60);
    var it =
        new Delegation(
            "d1", new Person(deputy, null, null), NOW, until, types, null, null, absent, null);
    var absence = new Absence(absent, List.of(it), standing, List.of(deputy));
    absences.change(absent.email(), _ -> new Arranged(absence, "d1", NOW));
  }

  private Forecast foreseen(Trial trial) {
    return ((Foreseen) simulating.simulate(SUPER_USER, trial, Optional.empty())).forecast();
  }

  private void keep(String id, String document) {
    drafting.keep(SUPER_USER, "ACC-1001", id, OptionalInt.empty(), document.getBytes(UTF_8));
  }

  private static Trial trial(String type, String amount, Person requester) {
    return new Trial(
        "ACC-1001",
        type,
        "/shop/eu",
        new Money(new BigDecimal(amount), "EUR"),
        requester,
        null,
        "{\"costCentre\":\"CC-42\"}",
        List.of());
  }

  private static dev.aval.approval.accounts.Account later(boolean mode) {
    var it = Acme.account(mode);
    return new dev.aval.approval.accounts.Account(
        it.code(), it.version() + 1, it.name(), mode, it.members(), it.reminders());
  }

  private static String anybody() {
    return "\"stages\": [{\"name\": \"1\", \"approvers\": [{\"right\": \"APPROVAL\"}]}]";
  }
}
