package dev.aval.approval.drafting;

import static dev.aval.approval.Acme.NOW;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aval.approval.Acme;
import dev.aval.approval.InMemoryAccounts;
import dev.aval.approval.InMemoryShelf;
import dev.aval.approval.Shipped;
import dev.aval.approval.drafting.DraftOutcome.Faulty;
import dev.aval.approval.drafting.DraftOutcome.Kept;
import dev.aval.approval.drafting.DraftOutcome.Refusal;
import dev.aval.approval.drafting.DraftOutcome.Refused;
import dev.aval.approval.drafting.DraftOutcome.Unchanged;
import dev.aval.approval.drafting.Drafting.Author;
import dev.aval.approval.policy.Policy;
import dev.aval.approval.requests.Person;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

class DraftingTest {
  static final List<String> PROFILES = Profiles.IDS;
  static final Author SAM = new Author(new Person("sam@acme.example", "Sam", "en"), false);
  static final Author ANNA = new Author(new Person("anna@acme.example", "Anna", "fr"), false);
  static final Author VICTOR =
      new Author(new Person("victor@other.example", "Victor", "en"), false);
  static final Author OLGA = new Author(new Person("olga@aval.example", "Olga", "en"), true);
  static final String GOOD =
      "{\"name\": \"n\", \"stages\": [{\"name\": \"1\", \"approvers\": [{\"right\": \"APPROVAL\"}]}]}";

  InMemoryShelf shelf = new InMemoryShelf();
  Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
  Drafting drafting =
      new Drafting(Shipped.TEXTS, shelf, new InMemoryAccounts(Acme.account()), clock);

  @Test
  void aPolicyIsKeptByVersionAndTheEarlierOnesStay() {
    assertThat(keep(SAM, 0, GOOD)).isInstanceOf(Kept.class);
    assertThat(keep(SAM, 1, GOOD.replace("\"n\"", "\"m\""))).isInstanceOf(Kept.class);
    var kept = shelf.find("ACC-1001", "p").orElseThrow();
    assertThat(kept.current().version()).isEqualTo(2);
    assertThat(kept.current().by()).isEqualTo(SAM.who());
    assertThat(kept.earlier()).extracting(Shelved.Edition::version).containsExactly(1);
  }

  @Test
  void whatIsWrittenHereHoldsHereAtOnce() {
    var policies = new ShelvedPolicies(shelf, Shipped.TEXTS, clock);
    drafting =
        new Drafting(
            Shipped.TEXTS,
            new ToldShelf(shelf, policies::forget),
            new InMemoryAccounts(Acme.account()),
            clock);
    assertThat(policies.books(List.of("ACC-1001")).get("ACC-1001"))
        .noneMatch(it -> it.id().equals("p"));
    keep(SAM, 0, GOOD);
    assertThat(policies.books(List.of("ACC-1001")).get("ACC-1001"))
        .anyMatch(it -> it.id().equals("p"));
  }

  @Test
  void whoEditedAnOlderVersionIsToldSo() {
    keep(SAM, 0, GOOD);
    assertThat(keep(SAM, 0, GOOD.replace("\"n\"", "\"m\"")))
        .isEqualTo(new Refused(Refusal.ANOTHER_VERSION));
    assertThat(keep(SAM, 1, GOOD)).isInstanceOf(Unchanged.class);
  }

  @Test
  void onlySuperUsersAndOperatorsWritePolicies() {
    assertThat(keep(ANNA, 0, GOOD)).isEqualTo(new Refused(Refusal.NOT_ALLOWED));
    assertThat(keep(VICTOR, 0, GOOD)).isEqualTo(new Refused(Refusal.NOT_FOUND));
    assertThat(keep(OLGA, 0, GOOD)).isInstanceOf(Kept.class);
    assertThat(drafting.keep(SAM, "*", "p", OptionalInt.empty(), GOOD.getBytes(UTF_8)))
        .isEqualTo(new Refused(Refusal.NOT_ALLOWED));
    assertThat(drafting.keep(OLGA, "*", "p", OptionalInt.empty(), GOOD.getBytes(UTF_8)))
        .isInstanceOf(Kept.class);
  }

  @Test
  void aRetiredPolicyAppliesToNothingNewAndALaterVersionBringsItBack() {
    keep(SAM, 0, GOOD);
    assertThat(book()).contains("p@1");
    drafting.retire(SAM, "ACC-1001", "p", 1);
    assertThat(book()).doesNotContain("p@1", "p@2");
    keep(SAM, 2, GOOD);
    assertThat(book()).contains("p@3");
  }

  @ParameterizedTest
  @FieldSource("PROFILES")
  void whatComesWithTheProductIsSound(String profile) {
    var text = Profiles.text(profile).getBytes(UTF_8);
    assertThat(Shipped.TEXTS.read(profile, 1, text)).isInstanceOf(Reading.Sound.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"name": "n", "stages": []} | /stages | too-few
          {"stages": [STAGE]} | /name | required
          {"name": "n", "stages": [STAGE], "quorum": "ANY"} | /quorum | unknown-field
          {"name": "n", "stages": [{"name": "1", "approvers": []}]} | /stages/0/approvers | too-few
          {"name": "n", "stages": [{"name": "1", "approvers": [{"mail": "a@b.example"}]}]} | /stages/0/approvers/0/mail | unknown-field
          {"name": "n", "stages": [{"name": "1", "approvers": [{"email": "nobody"}]}]} | /stages/0/approvers/0/email | format
          {"name": "n", "when": "amount >", "stages": [STAGE]} | /when | expression
          {"name": "n", "when": "price > 5.0", "stages": [STAGE]} | /when | expression
          {"name": "n", "when": "type", "stages": [STAGE]} | /when | expression
          {"name": "n", "stages": [{"name": "1", "approvers": [{"rule": "amount > 5.0"}]}]} | /stages/0/approvers/0/rule | expression
          {"name": "n", "stages": [{"name": "1", "approvers": [{"level": 9}]}]} | /stages/0/approvers/0 | unreachable
          {"name": "n", "stages": [{"name": "1", "approvers": [{"email": "a@b.example"}], "quorum": "COUNT:2"}]} | /stages/0/quorum | unreachable
          {"name": "n", "stages": [{"name": "1", "approvers": [{"email": "a@b.example"}], "refusal": "COUNT:2"}]} | /stages/0/refusal | unreachable
          {"name": "n", "stages": [STAGE], "quorum": "SOME"} | /quorum | unknown-field
          {"name": "n", "stages": [STAGE], "deadline": {"after": "P1M", "then": "EXPIRE"}} | /deadline/after | format
          {"name": "n", "stages": [STAGE], "deadline": {"after": "PT0S", "then": "EXPIRE"}} | /deadline/after | range
          {"name": "n", "stages": [STAGE], "escalation": {"after": "P1D", "to": [{"right": "APPROVAL"}]}} | /escalation/to | endless
          {"name": "n", "stages": [STAGE], "deadline": {"after": "P1D", "then": "EXPIRE"}, "escalation": {"after": "P2D"}} | /escalation/after | too-late
          [] | `` | type
          nothing | `` | not-json
          """)
  void aBadPolicyIsRefusedWithThePlaceAndTheReason(String text, String pointer, String code) {
    var stage = "{\"name\": \"1\", \"approvers\": [{\"right\": \"APPROVAL\"}]}";
    var outcome = keep(SAM, 0, text.replace("STAGE", stage));
    assertThat(outcome).isInstanceOf(Faulty.class);
    assertThat(((Faulty) outcome).flaws())
        .anySatisfy(it -> {
          assertThat(it.pointer()).isEqualTo(pointer);
          assertThat(it.code()).isEqualTo(code);
          assertThat(it.message())
              .isNotBlank()
              .doesNotContain("dev.aval", "java.", "policy.changed");
        });
    assertThat(shelf.find("ACC-1001", "p")).isEmpty();
  }

  /// All versions lie in one document of the database, which takes 16 MiB.
  @Test
  void aPolicyIsNotABook() {
    var rules = new ArrayList<String>();
    for (var i = 0; i < 40; i++) rules.add("{\"rule\": \"'%s'\"}".formatted("x".repeat(900)));
    var stage = "{\"name\": \"1\", \"approvers\": [%s]}".formatted(String.join(",", rules));
    var outcome = keep(SAM, 0, "{\"name\": \"n\", \"stages\": [%s]}".formatted(stage));
    assertThat(((Faulty) outcome).flaws()).extracting(Flaw::code).containsExactly("too-large");
  }

  private DraftOutcome keep(Author author, int edited, String text) {
    var version = edited == 0 ? OptionalInt.empty() : OptionalInt.of(edited);
    return drafting.keep(author, "ACC-1001", "p", version, text.getBytes(UTF_8));
  }

  private List<String> book() {
    return new ShelvedPolicies(shelf, Shipped.TEXTS, clock)
        .books(List.of("ACC-1001")).get("ACC-1001").stream().map(Policy::reference).toList();
  }
}
