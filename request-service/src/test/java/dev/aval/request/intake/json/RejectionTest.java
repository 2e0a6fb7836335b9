package dev.aval.request.intake.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.aval.contracts.Samples;
import dev.aval.request.accounts.Account;
import dev.aval.request.accounts.AccountsInMemory;
import dev.aval.request.accounts.Member;
import dev.aval.request.duplicates.Duplicates;
import dev.aval.request.duplicates.FirstsInMemory;
import dev.aval.request.intake.Answer;
import dev.aval.request.intake.Envelope;
import dev.aval.request.intake.Intake;
import dev.aval.request.requests.Cause;
import dev.aval.request.requests.Examples;
import dev.aval.request.requests.JsonText;
import dev.aval.request.requests.Person;
import dev.aval.request.requests.RequestsInMemory;
import dev.aval.request.requests.Status;
import dev.aval.request.requests.Tally;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Each bad input and what it is answered by: code and place.
class RejectionTest {
  static final String SUBMIT = "request.submit.v1";
  static final String CANCEL = "request.cancel.v1";
  static final JsonMapper JSON = JsonMapper.shared();

  final List<String> counted = new ArrayList<>();
  final RequestsInMemory requests = new RequestsInMemory();
  Instant now = Examples.NOW;

  static Stream<Arguments> bad() {
    return Stream.of(
        arguments("nothing", SUBMIT, "", "empty "),
        arguments("no JSON", SUBMIT, "hello", "not-json "),
        arguments("half of it", SUBMIT, "{\"account\":", "not-json "),
        arguments("two documents", SUBMIT, "{} {}", "not-json "),
        arguments("a field twice", SUBMIT, "{\"type\":\"a\",\"type\":\"b\"}", "not-json "),
        arguments("no UTF-8", SUBMIT, "\u0000\u0001", "not-json "),
        arguments("an array", SUBMIT, "[]", "type "),
        arguments("null", SUBMIT, "null", "type "),
        arguments("5 MB", SUBMIT, "{\"x\":\"" + "a".repeat(5_000_000) + "\"}", "too-large "),
        arguments("a well", SUBMIT, "[".repeat(500) + "]".repeat(500), "too-deep "),
        arguments("another version", "request.submit.v2", sample("type", "\"x\""), "unknown-type "),
        arguments("another type", "hello.world.v1", "not even JSON", "not-json "),
        arguments("no externalId", SUBMIT, without("externalId"), "required /externalId"),
        arguments("null as externalId", SUBMIT, sample("externalId", "null"), "type /externalId"),
        arguments("blank externalId", SUBMIT, sample("externalId", "\" \""), "format /externalId"),
        arguments("a line break", SUBMIT, sample("subject", "\"a\\nb\""), "format /subject"),
        arguments("odd type", SUBMIT, sample("type", "\"Order!\""), "format /type"),
        arguments("unknown field", SUBMIT, sample("colour", "1"), "unknown-field /colour"),
        arguments(
            "no e-mail",
            SUBMIT,
            sample("requester", "{\"name\":\"R\"}"),
            "required /requester/email"),
        arguments(
            "bad e-mail",
            SUBMIT,
            sample("requester", "{\"email\":\"rita@\"}"),
            "format /requester/email"),
        arguments(
            "header injection",
            SUBMIT,
            sample("approvers", "[{\"email\":\"a@b.example\\r\\nBcc: x@y.example\"}]"),
            "format /approvers/0/email"),
        arguments(
            "past",
            SUBMIT,
            sample("deadline", "\"2020-01-01T00:00:00Z\""),
            "deadline-passed /deadline"),
        arguments(
            "no date", SUBMIT, sample("deadline", "\"2027-02-30T00:00:00Z\""), "format /deadline"),
        arguments(
            "leap second",
            SUBMIT,
            sample("deadline", "\"2027-06-30T23:59:60Z\""),
            "format /deadline"),
        arguments(
            "number as amount",
            SUBMIT,
            sample("amount", "{\"value\":1,\"currency\":\"EUR\"}"),
            "type /amount/value"),
        arguments(
            "too exact",
            SUBMIT,
            sample("data", "{\"a/b\":[9007199254740993]}"),
            "inexact-number /data/a~1b/0"),
        arguments(
            "unknown account", SUBMIT, sample("account", "\"ACC-9\""), "unknown-account /account"),
        arguments(
            "nothing to cancel",
            CANCEL,
            "{\"account\":\"ACC-1001\",\"externalId\":\"x\"}",
            "unknown-request /externalId"),
        arguments("cancel what", CANCEL, "{}", "required /account"),
        arguments(
            "nothing to remind of",
            "request.remind.v1",
            "{\"account\":\"ACC-1001\",\"externalId\":\"x\"}",
            "unknown-request /externalId"),
        arguments(
            "misspelt",
            "request.remind.v1",
            "{\"account\":\"ACC-1001\",\"externalId\":\"x\",\"mesage\":\"\"}",
            "unknown-field /mesage"),
        arguments(
            "nothing to release",
            "request.release.v1",
            "{\"account\":\"ACC-1001\",\"externalId\":\"x\"}",
            "unknown-request /externalId"),
        arguments(
            "misspelt release",
            "request.release.v1",
            "{\"account\":\"ACC-1001\",\"externalId\":\"x\",\"at\":\"\"}",
            "unknown-field /at"),
        arguments(
            "no hold to release",
            "hold.release.v1",
            "{\"account\":\"ACC-1001\",\"externalId\":\"x\"}",
            "unknown-request /externalId"),
        arguments(
            "misspelt invoice",
            "hold.release.v1",
            "{\"account\":\"ACC-1001\",\"externalId\":\"x\",\"invoce\":\"INV-9\"}",
            "unknown-field /invoce"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("bad")
  void everyBadInputIsAnsweredByCodeAndPlace(String what, String type, String body, String why) {
    assertThat(why(take(type, body.getBytes(UTF_8), 1))).contains(why);
    assertThat(requests.all()).isEmpty();
    assertThat(counted).hasSize(1);
  }

  @Test
  void whatCanBeMadeOutOfItIsNamed() {
    var answer = (Answer.Rejected) take(SUBMIT, sample("colour", "1").getBytes(UTF_8), 1);
    assertThat(answer.named().externalId()).isEqualTo("po-4711");
    assertThat(answer.named().account()).isEqualTo("ACC-1001");
    assertThat(answer.named().type()).isEqualTo("order");
  }

  @Test
  void aSourceWithBlanksIsNoIdentity() {
    var answer = intake().take(envelope("/a b", SUBMIT, Samples.of(SUBMIT), 1));
    assertThat(why(answer)).containsExactly("bad-source ");
  }

  @Test
  void oneBodyUnderTwoOrdersOfItsFieldsIsOneRequest() {
    take(SUBMIT, Samples.of(SUBMIT), 1);
    var fields = (ObjectNode) JSON.readTree(Samples.of(SUBMIT));
    var turned = JSON.createObjectNode();
    List.copyOf(fields.propertyNames()).reversed().forEach(it -> turned.set(it, fields.get(it)));
    assertThat(take(SUBMIT, JSON.writeValueAsBytes(turned), 2)).isInstanceOf(Answer.Taken.class);
    assertThat(requests.events).hasSize(1);
  }

  @Test
  void anotherBodyIsAConflict() {
    take(SUBMIT, Samples.of(SUBMIT), 1);
    assertThat(why(take(SUBMIT, sample("subject", "\"Else\"").getBytes(UTF_8), 2)))
        .containsExactly("conflict /externalId");
  }

  @Test
  void theSameBodyAfterItsDeadlineIsStillTheSameRequest() {
    take(SUBMIT, Samples.of(SUBMIT), 1);
    now = now.plus(Duration.ofDays(30));
    assertThat(take(SUBMIT, Samples.of(SUBMIT), 2)).isInstanceOf(Answer.Taken.class);
  }

  @Test
  void aPersonAsksForHimselfWhateverTheBodySays() {
    var answer = person("anna@acme.example", sample("requester", "{\"email\":\"x@y.example\"}"));
    assertThat(answer)
        .isInstanceOfSatisfying(
            Answer.Taken.class,
            it ->
                assertThat(it.request().facts().asked().requester())
                    .isEqualTo(new Person("anna@acme.example", "Anna", null)));
  }

  @Test
  void aPersonLearnsNothingOfAccountsThatAreNotHis() {
    assertThat(why(person("victor@other.example", sample("subject", "\"a\""))))
        .containsExactly("not-a-member /account")
        .isEqualTo(why(person("victor@other.example", sample("account", "\"ACC-9\""))));
  }

  @Test
  void aBatchIsAnsweredInItsOrder() {
    var cancel = "{\"account\":\"ACC-1001\",\"externalId\":\"po-4711\"}".getBytes(UTF_8);
    var submit = without("hold").getBytes(UTF_8);
    var answers =
        intake()
            .take(
                List.of(
                    envelope("/shop/eu", SUBMIT, "no".getBytes(UTF_8), 1),
                    envelope("/shop/eu", SUBMIT, submit, 2),
                    envelope("/shop/eu", SUBMIT, new byte[0], 3),
                    envelope("/shop/eu", CANCEL, cancel, 4),
                    envelope("/shop/eu", SUBMIT, submit, 2)));
    assertThat(answers)
        .extracting(it -> it.getClass().getSimpleName())
        .containsExactly("Rejected", "Taken", "Rejected", "Taken", "SeenBefore");
    assertThat(((Answer.Taken) answers.get(3)).request().status()).isEqualTo(Status.CANCELLING);
  }

  private Answer take(String type, byte[] body, long seq) {
    return intake().take(envelope("/shop/eu", type, body, seq));
  }

  private Answer person(String email, String body) {
    var sender = Optional.of(new Person(email, "Anna", null));
    return intake()
        .take(
            new Envelope(
                "/people",
                SUBMIT,
                body.getBytes(UTF_8),
                sender,
                Optional.empty(),
                Optional.empty()));
  }

  private static Envelope envelope(String source, String type, byte[] body, long seq) {
    var cause = new Cause("aval.requests.inbox-0", seq, "e" + seq, null);
    return new Envelope(source, type, body, Optional.empty(), Optional.empty(), Optional.of(cause));
  }

  private Intake intake() {
    var anna = new Member("anna@acme.example", "Anna", null, null, List.of(), null, true);
    var acme = new Account("ACC-1001", 7, "Acme", true, List.of(anna), new JsonText("{}"));
    return new Intake(
        new JsonBodies(),
        new AccountsInMemory().with(acme),
        requests,
        new Duplicates(new FirstsInMemory(requests), Duration.ofDays(7)),
        new Counted(counted),
        Clock.fixed(now, ZoneOffset.UTC));
  }

  private static List<String> why(Answer answer) {
    return ((Answer.Rejected) answer)
        .objections().stream().map(it -> it.code() + " " + it.pointer()).toList();
  }

  private static String sample(String field, String value) {
    var body = (ObjectNode) JSON.readTree(Samples.of(SUBMIT));
    return JSON.writeValueAsString(body.set(field, JSON.readTree(value)));
  }

  private static String without(String field) {
    var body = (ObjectNode) JSON.readTree(Samples.of(SUBMIT));
    body.remove(field);
    return JSON.writeValueAsString(body);
  }

  record Counted(List<String> codes) implements Tally {
    @Override
    public void submitted(String type) {}

    @Override
    public void rejected(String code) {
      codes.add(code);
    }

    @Override
    public void concluded(Status outcome) {}
  }
}
