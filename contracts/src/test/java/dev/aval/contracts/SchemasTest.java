package dev.aval.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// What a platform reads when its event is refused.
class SchemasTest {
  private static final String SUBMIT = "request.submit.v1";

  @Test
  void theMinimumOfTheContractIsEnough() {
    assertThat(violations("{}")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"requester":{}}                     | /requester/email    | required      | 'requester.email' is required
          {"requester":{"email":"a@b.c","fax":"1"}} | /requester/fax | unknown-field | 'requester.fax' is not a field of request.submit.v1
          {"approvers":[{"email":"paul@x.fr"},{"email":"paul"}]} | /approvers/1/email | format | 'approvers[1].email' must be an e-mail address of at most 254 characters, such as rita@acme.example
          {"subject":7}                        | /subject            | type          | 'subject' must be a string
          {"subject":null}                     | /subject            | type          | 'subject' must be a string, not null; leave the field out
          {"subject":"  "}                     | /subject            | format        | 'subject' must be one line of text of 1 to 200 characters, without control characters
          {"subject":"Order\\nBcc: x@y.z"}     | /subject            | format        | 'subject' must be one line of text of 1 to 200 characters, without control characters
          {"subject":"Order\\n"}               | /subject            | format        | 'subject' must be one line of text of 1 to 200 characters, without control characters
          {"subject":"safe \\u202egpj.exe"}    | /subject            | format        | 'subject' must be one line of text of 1 to 200 characters, without control characters
          {"externalId":""}                    | /externalId         | too-short     | 'externalId' must not be empty
          {"amount":{"value":12,"currency":"EUR"}} | /amount/value   | type          | 'amount.value' must be a string
          {"amount":{"value":"12,5","currency":"EUR"}} | /amount/value | format      | 'amount.value' must be a decimal number in a string, up to 12 digits and 4 decimals, such as 120.50
          {"amount":{"value":"1","currency":"XXX"}} | /amount/currency | enum        | 'amount.currency' must be an ISO 4217 currency code such as EUR
          {"amount":{"value":"1"}}             | /amount/currency    | required      | 'amount.currency' is required
          {"reminders":{"everyDays":0,"max":1}} | /reminders/everyDays | range      | 'reminders.everyDays' must be at least 1
          {"reminders":{"everyDays":3,"max":51}} | /reminders/max    | range         | 'reminders.max' must be at most 50
          {"reminders":{"everyDays":1.5,"max":1}} | /reminders/everyDays | type     | 'reminders.everyDays' must be a whole number
          {"deadline":"tomorrow"}              | /deadline           | format        | 'deadline' must be an RFC 3339 date and time with seconds and zone, such as 2026-12-01T18:00:00Z
          {"deadline":"2026-02-30T18:00:00Z"}  | /deadline           | format        | 'deadline' must be an RFC 3339 date and time with seconds and zone, such as 2026-12-01T18:00:00Z
          {"hold":{"a/b~c":5}}                 | /hold/a~1b~0c       | type          | 'hold.a/b~c' must be a string
          {"data":[]}                          | /data               | type          | 'data' must be an object
          {"type":"Order"}                     | /type               | format        | 'type' must be a request type: 1 to 40 lower-case letters, digits or dashes, beginning with a letter, such as user-access
          """)
  void aViolationNamesThePlaceTheRuleAndNothingElse(
      String change, String pointer, String code, String message) {
    assertThat(violations(change)).containsExactly(new Violation(pointer, code, message));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"requester\":{\"email\":\"o'neil+a$b@sub.example.co.uk\",\"locale\":\"fr-CA\"}}",
        "{\"amount\":{\"value\":\"-999999999999.9999\",\"currency\":\"JPY\"}}",
        "{\"deadline\":\"2026-12-01T18:00:00.123456789+05:30\"}",
        "{\"subject\":\"Bon à tirer n° 12 « été » 🎉\",\"message\":\"1\\r\\n\\t2\"}",
        "{\"approvers\":[],\"data\":{\"deep\":{\"list\":[1,2.50,null]}},\"hold\":{}}",
      })
  void whatPeopleReallySendIsAccepted(String change) {
    assertThat(violations(change)).isEmpty();
    Json.mapper().treeToValue(changed(change), Inbox.Submit.class);
  }

  @Test
  void aLongValueIsRefusedAtOnceAndNotRepeated() {
    String huge = "a@" + "a.".repeat(100_000);
    ObjectNode body = changed("{}");
    body.put("subject", huge).putObject("requester").put("email", huge);
    body.put("x".repeat(5_000), 1);
    assertThat(Schemas.violations(SUBMIT, body))
        .extracting(Violation::code)
        .containsExactlyInAnyOrder("too-long", "too-long", "unknown-field");
    assertThat(Schemas.violations(SUBMIT, body))
        .allSatisfy(v -> assertThat(v.message()).hasSizeLessThan(200))
        .allSatisfy(v -> assertThat(v.pointer()).hasSizeLessThan(200));
  }

  @Test
  void thousandsOfMistakesGetAShortAnswer() {
    ObjectNode body = changed("{}");
    IntStream.range(0, 5_000).forEach(i -> body.put("unknown" + i, i));
    assertThat(Schemas.violations(SUBMIT, body)).hasSize(Limits.VIOLATIONS);
  }

  @Test
  void moreThanFiftyApproversAreTooMany() {
    ObjectNode body = changed("{}");
    var approvers = body.putArray("approvers");
    IntStream.range(0, 51).forEach(i -> approvers.addObject().put("email", i + "@x.fr"));
    assertThat(Schemas.violations(SUBMIT, body))
        .containsExactly(
            new Violation("/approvers", "too-many", "'approvers' must have at most 50 entries"));
  }

  @Test
  void whatIsWrongWithASubmissionFitsIntoTheAnswerToIt() {
    var rejected =
        new Requests.Rejected(
            "id", "/shop/eu", null, null, null, violations("{\"subject\":7,\"x\":1,\"y\":2}"));
    assertThat(Schemas.violations("request.rejected.v1", Json.mapper().writeValueAsBytes(rejected)))
        .isEmpty();
  }

  @Test
  void anUnknownTypeIsAMistakeOfTheCaller() {
    assertThat(Schemas.knows(SUBMIT)).isTrue();
    assertThat(Schemas.knows("../asyncapi")).isFalse();
    assertThatThrownBy(() -> Schemas.violations("common", changed("{}")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'common'");
  }

  @Test
  void manyThreadsMayBeTheFirst() throws Exception {
    Callable<Integer> all =
        () ->
            EventTypes.in(WireRecord.class).keySet().stream()
                .mapToInt(type -> Schemas.violations(type, Samples.of(type)).size())
                .sum();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var result : threads.invokeAll(java.util.Collections.nCopies(32, all))) {
        assertThat(result.get()).isZero();
      }
    }
  }

  private static List<Violation> violations(String change) {
    return Schemas.violations(SUBMIT, changed(change));
  }

  private static ObjectNode changed(String change) {
    ObjectNode body =
        Json.mapper()
            .readTree(
                """
                {"account": "ACC-1001", "type": "order", "externalId": "po-1", "subject": "Pens",
                 "requester": {"email": "rita@acme.example"}}
                """)
            .asObject();
    JsonNode changes = Json.mapper().readTree(change);
    changes.properties().forEach(field -> body.set(field.getKey(), field.getValue()));
    return body;
  }
}
