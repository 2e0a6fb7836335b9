package dev.aval.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/// What several schemas share says the same as the Java it stands for.
class SharedSchemasTest {
  private static final JsonNode SHARED =
      Json.mapper().readTree(Resource.bytes("schemas", "common")).path("$defs");

  static Stream<Arguments> shared() {
    Map<String, Class<?>> records =
        Map.of(
            "blocker", Blocker.class,
            "person", Person.class,
            "givenPerson", Person.class,
            "approver", Approver.class,
            "member", Member.class,
            "money", Money.class,
            "givenMoney", Money.class,
            "reminders", ReminderRule.class,
            "givenReminders", ReminderRule.class,
            "violation", Violation.class);
    return records.entrySet().stream().map(e -> Arguments.of(e.getKey(), e.getValue()));
  }

  @ParameterizedTest
  @MethodSource("shared")
  void aSharedRecordHasItsFieldsInTheSchema(String name, Class<?> type) {
    JsonNode schema = SHARED.path(name);
    assertThat(schema.path("properties").propertyNames())
        .containsExactlyElementsOf(EventsTest.components(type).map(EventsTest::name).toList());
    assertThat(schema.path("required").valueStream().map(JsonNode::asString))
        .containsExactlyElementsOf(
            EventsTest.components(type)
                .filter(c -> !EventsTest.optional(c))
                .map(EventsTest::name)
                .toList());
    assertThat(schema.path("additionalProperties").asBoolean(true))
        .as("only what platforms give is closed")
        .isEqualTo(!name.startsWith("given"));
  }

  @Test
  void everySchemaThatRefersToAnotherFindsIt() {
    EventTypes.in(WireRecord.class)
        .values()
        .forEach(event -> {
          var schema = EventsTest.schema(event);
          schema.findValuesAsString("$ref").forEach(it -> resolves(schema, it));
        });
    SHARED.findValuesAsString("$ref").forEach(it -> resolves(SHARED, it));
  }

  @Test
  void everyRuleThatAPlatformMayBreakIsSaidInWords() {
    SHARED
        .properties()
        .forEach(shared ->
            assertThat(shared.getValue().path("description").asString(""))
                .as(shared.getKey())
                .isNotBlank());
  }

  @Test
  void theEnumsAreThoseOfTheRecords() {
    assertThat(values(SHARED.path("because"))).containsExactly(names(Because.values()));
    assertThat(values(SHARED.at("/member/properties/rights/items")))
        .containsExactly(names(Right.values()));
    assertThat(field(Approvals.Closed.class, "outcome")).containsExactly(names(Outcome.values()));
    assertThat(field(Approvals.Decided.class, "decision"))
        .containsExactly(names(DecisionKind.values()));
    assertThat(field(Approvals.Decided.class, "channel")).containsExactly(names(Channel.values()));
    assertThat(field(Requests.State.class, "status")).containsExactly(names(Status.values()));
  }

  @Test
  void theEnumsOfTheErpAreThoseOfTheRecords() {
    assertThat(values(SHARED.path("memberChange")))
        .containsExactly(names(Sync.MemberChange.values()));
    assertThat(values(SHARED.path("runKind"))).containsExactly(names(Sync.RunKind.values()));
    assertThat(values(SHARED.path("alarm"))).containsExactly(names(Sync.Alarm.values()));
    assertThat(field(Sync.Withdrawn.class, "why")).containsExactly(names(Sync.Withdrawal.values()));
    assertThat(field(Sync.ChangeWithdrawn.class, "why"))
        .containsExactly(names(Sync.ChangeWithdrawal.values()));
    assertThat(field(Sync.RunEnded.class, "outcome"))
        .containsExactly(names(Sync.RunOutcome.values()));
  }

  @Test
  void javaKnowsEveryCurrencyThatWeAccept() {
    assertThat(values(SHARED.path("currency")))
        .allSatisfy(code -> assertThat(Currency.getInstance(code).getNumericCode()).isPositive())
        .contains("EUR", "USD", "CHF", "GBP", "XOF", "JPY")
        .doesNotContain("XXX", "XTS", "FRF");
  }

  /// In the schema that refers to it, or in the shared one.
  private static void resolves(JsonNode schema, String reference) {
    if (reference.startsWith("#/")) {
      assertThat(schema.at(reference.substring(1)).isMissingNode()).as(reference).isFalse();
      return;
    }
    String prefix = "urn:aval:schema:common#/$defs/";
    assertThat(reference).startsWith(prefix);
    assertThat(SHARED.has(reference.substring(prefix.length()))).as(reference).isTrue();
  }

  private static List<String> field(Class<?> event, String field) {
    return values(EventsTest.schema(event).path("properties").path(field));
  }

  private static List<String> values(JsonNode schema) {
    return schema.path("enum").valueStream().map(JsonNode::asString).toList();
  }

  private static String[] names(Enum<?>[] constants) {
    return Stream.of(constants).map(Enum::name).toArray(String[]::new);
  }
}
