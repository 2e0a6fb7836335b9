package dev.aval.approval.simulating.web;

import static dev.aval.approval.Acme.NOW;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aval.approval.Acme;
import dev.aval.approval.InMemoryAbsences;
import dev.aval.approval.InMemoryAccounts;
import dev.aval.approval.InMemoryApprovals;
import dev.aval.approval.InMemoryShelf;
import dev.aval.approval.Shipped;
import dev.aval.approval.absence.StandIns;
import dev.aval.approval.deciding.Deputies;
import dev.aval.approval.drafting.DraftOutcome.Kept;
import dev.aval.approval.drafting.Drafting;
import dev.aval.approval.drafting.Drafting.Author;
import dev.aval.approval.drafting.Profiles;
import dev.aval.approval.drafting.Reading;
import dev.aval.approval.drafting.ShelvedPolicies;
import dev.aval.approval.policy.Expression;
import dev.aval.approval.requests.Person;
import dev.aval.approval.simulating.InTheirPlace;
import dev.aval.approval.simulating.Simulating;
import dev.aval.approval.simulating.SimulationOutcome.Foreseen;
import dev.aval.contracts.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// `docs/policies.md` says what is so.
class PolicyGuideTest {
  static final Author SAM = new Author(new Person("sam@acme.example", "Sam", "en"), false);

  final String guide = guide();
  final List<String> examples = all("```json\\n(.*?)```", guide);
  final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);

  @Test
  void itsPoliciesAreSound() {
    var policies = examples.stream().filter(it -> it.contains("\"stages\": [\n    {")).toList();
    assertThat(policies).hasSizeGreaterThanOrEqualTo(2);
    assertThat(policies.subList(0, 2))
        .allSatisfy(it ->
            assertThat(Shipped.TEXTS.read("example", 1, it.getBytes(UTF_8)))
                .isInstanceOf(Reading.Sound.class));
  }

  @Test
  void itsExpressionsMeanSomething() {
    var table = guide.substring(guide.indexOf("| expression |"), guide.indexOf("In doubt"));
    var expressions = all("(?m)^\\| `([^`]+)` \\|", table);
    assertThat(expressions).hasSizeGreaterThan(7);
    assertThat(expressions)
        .allSatisfy(it ->
            assertThat(
                    Shipped.EXPRESSIONS
                        .faultOfCondition(new Expression(it))
                        .flatMap(_ -> Shipped.EXPRESSIONS.faultOfRule(new Expression(it))))
                .isEmpty());
  }

  @Test
  void itNamesEveryProfile() {
    assertThat(Profiles.IDS).allSatisfy(it -> assertThat(guide).contains("| `" + it + "` |"));
  }

  @Test
  void theSimulatorAnswersAsInTheWorkedExample() {
    var shelf = new InMemoryShelf();
    var accounts = new InMemoryAccounts(Acme.account());
    var drafting = new Drafting(Shipped.TEXTS, shelf, accounts, clock);
    var policies = new ShelvedPolicies(shelf, Shipped.TEXTS, clock);
    var simulating =
        new Simulating(
            drafting,
            policies,
            accounts,
            new InMemoryApprovals(),
            Shipped.PLANNING,
            new InTheirPlace(new StandIns(new InMemoryAbsences()), Deputies.NONE),
            clock);
    var document = examples.get(1).getBytes(UTF_8);
    assertThat(drafting.keep(SAM, "ACC-1001", "purchases", OptionalInt.empty(), document))
        .isInstanceOf(Kept.class);
    var asked = Json.mapper().readValue(examples.get(2), SimulationBody.class);
    var told = (Foreseen) simulating.simulate(SAM, asked.trial(SAM.who()), Optional.empty());
    var answer = Json.mapper().writeValueAsString(ForecastBody.of(told.forecast()));
    assertThat(Json.mapper().readTree(answer)).isEqualTo(Json.mapper().readTree(examples.get(3)));
  }

  private static List<String> all(String pattern, String text) {
    return Pattern.compile(pattern, Pattern.DOTALL | Pattern.MULTILINE)
        .matcher(text)
        .results()
        .map(it -> it.group(1))
        .toList();
  }

  private static String guide() {
    try {
      return Files.readString(Path.of("../docs/policies.md"));
    } catch (IOException unreadable) {
      throw new java.io.UncheckedIOException(unreadable);
    }
  }
}
