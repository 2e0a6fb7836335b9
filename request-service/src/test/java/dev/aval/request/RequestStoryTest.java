package dev.aval.request;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.aval.contracts.Approvals;
import dev.aval.contracts.Because;
import dev.aval.contracts.Json;
import dev.aval.contracts.Outcome;
import dev.aval.contracts.Person;
import dev.aval.contracts.Schemas;
import dev.aval.contracts.Topics;
import dev.aval.platform.testing.Foreign;
import dev.aval.request.requests.RequestIds;
import dev.aval.request.testing.ServiceTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/// What a platform sees that only speaks Kafka.
class RequestStoryTest extends ServiceTest {
  static final String SUBMIT = "request.submit.v1";
  static final Person ANNA = new Person("anna@acme.example", "Anna", "fr");

  @Test
  void aRequestIsTakenDecidedAndToldAndThePlatformNeverAsks() {
    String account = account();
    assertThat(json(told(Topics.ACCOUNTS, "account.changed.v1", account)).get("version").asInt())
        .isEqualTo(1);
    String id = submit(account, "po-1");
    var submitted = told(Topics.REQUESTS, "request.submitted.v1", id);
    assertThat(json(submitted).get("accountVersion").asInt()).isEqualTo(1);
    assertThat(state(id)).isEqualTo("PENDING");

    close(id, account, Outcome.APPROVED, Because.DECISION);
    var approved = told(Topics.REQUESTS, "request.approved.v1", id);
    assertThat(json(approved).at("/decidedBy/email").asString()).isEqualTo("anna@acme.example");
    assertThat(json(approved).get("digest")).isEqualTo(json(submitted).get("digest"));
    await().until(() -> state(id), "APPROVED"::equals);
  }

  @Test
  void whatIsCalledBackIsCancelledOnlyWhenTheApprovalSaysSo() {
    String account = account();
    String id = submit(account, "po-1");
    told(Topics.REQUESTS, "request.submitted.v1", id);
    FOREIGN.publish(
        Topics.REQUESTS_INBOX, "po-1", "request.cancel.v1", "/shop/eu", cancel(account));
    told(Topics.REQUESTS, "request.cancel-requested.v1", id);
    assertThat(find(Topics.REQUESTS, "request.cancelled.v1", id)).isEmpty();

    close(id, account, Outcome.CANCELLED, Because.CANCELLED);
    assertThat(json(told(Topics.REQUESTS, "request.cancelled.v1", id)).get("reason").asString())
        .isEqualTo("twice");
  }

  @Test
  void aPlatformHasThemRemindedByAnEventOnceInFourHours() {
    String account = account();
    String id = submit(account, "po-1");
    told(Topics.REQUESTS, "request.submitted.v1", id);
    FOREIGN.publish(
        Topics.REQUESTS_INBOX, "po-1", "request.remind.v1", "/shop/eu", remind(account));
    var asked = json(told(Topics.REQUESTS, "request.reminder-requested.v1", id));
    assertThat(asked.get("message").asString()).isEqualTo("Friday!");

    FOREIGN.publish(
        Topics.REQUESTS_INBOX, "po-1", "request.remind.v1", "/shop/eu", remind(account));
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> rejections(account).equals(List.of("too-soon")));
  }

  @Test
  void aDecisionThatWasWrittenFirstBeatsTheCancellation() {
    String account = account();
    String id = submit(account, "po-1");
    FOREIGN.publish(
        Topics.REQUESTS_INBOX, "po-1", "request.cancel.v1", "/shop/eu", cancel(account));
    told(Topics.REQUESTS, "request.cancel-requested.v1", id);
    close(id, account, Outcome.APPROVED, Because.DECISION);
    told(Topics.REQUESTS, "request.approved.v1", id);
    assertThat(find(Topics.REQUESTS, "request.cancelled.v1", id)).isEmpty();
  }

  @Test
  void whatCannotBeTakenIsAnsweredAndItsNeighboursPass() {
    String account = account();
    String event =
        FOREIGN.publish(
            Topics.REQUESTS_INBOX, account, SUBMIT, "/shop/eu", "hello".getBytes(UTF_8));
    String huge = "{\"x\":\"" + "a".repeat(5_000_000) + "\"}";
    FOREIGN.publish(Topics.REQUESTS_INBOX, account + "h", SUBMIT, "/shop/eu", huge.getBytes(UTF_8));
    FOREIGN.publish(Topics.REQUESTS_INBOX, account + "n", SUBMIT, "/shop/eu", new byte[0]);
    FOREIGN.publish(
        Topics.REQUESTS_INBOX, account + "t", "order.placed.v9", "/shop/eu", "{}".getBytes(UTF_8));
    String id = submit(account, "po-2");

    told(Topics.REQUESTS, "request.submitted.v1", id);
    var answer = told(Topics.REQUESTS, "request.rejected.v1", account);
    assertThat(json(answer).get("eventId").asString()).isEqualTo(event);
    assertThat(Foreign.header(answer, "ce_causationid")).isEqualTo(event);
    assertThat(code(answer.key())).isEqualTo("not-json");
    assertThat(code(account + "h")).isEqualTo("too-large");
    assertThat(code(account + "n")).isEqualTo("empty");
    assertThat(code(account + "t")).isEqualTo("unknown-type");
  }

  @Test
  void whoeverWasAcceptedBecomesAMember() {
    String account = account();
    sync(
        account,
        2L,
        "candidate.accepted.v1",
        """
        {"candidateId": "c-1", "account": "%s", "requestId": "r", "at": "2026-11-22T09:30:00Z",
         "person": {"email": "nina@acme.example", "name": "Nina"}}
        """);
    members(account, it -> it.contains("nina@"));
    var changed = told(Topics.ACCOUNTS, "account.changed.v1", account);
    assertThat(json(changed).get("version").asInt()).isEqualTo(2);
  }

  @Test
  void aMemberMovesToAnotherAddressAsAcceptedAndThenLeaves() {
    String account = account();
    String change =
        """
        {"candidateId": "c-1", "account": "%s", "member": "anna@acme.example", "change": "CHANGE",
         "person": {"email": "a.berg@acme.example", "name": "Anna Berg"}, "requestId": "r",
         "at": "2026-11-22T09:30:00Z"}
        """;
    sync(account, 2L, "member-change.accepted.v1", change.replace("CHANGE", "EMAIL"));
    var moved = members(account, it -> it.contains("a.berg@"));
    assertThat(moved).doesNotContain("anna@").contains("\"Anna\"", "sam@");

    sync(
        account,
        4L,
        "member-change.accepted.v1",
        change.replace("anna@", "a.berg@").replace("CHANGE", "GONE"));
    assertThat(members(account, it -> !it.contains("a.berg@"))).contains("sam@", "rita@");
  }

  private String members(String account, Predicate<String> until) {
    return await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> get("/api/accounts/" + account, SHOP).body(), until);
  }

  private static void sync(String account, long seq, String type, String body) {
    FOREIGN.publish(
        Topics.SYNC,
        "c-1" + account,
        type,
        "/aval/sync-service",
        seq,
        body.formatted(account).getBytes(UTF_8));
  }

  @AfterAll
  static void allThatWasToldKeepsItsSchema() {
    for (var topic : List.of(Topics.REQUESTS, Topics.REQUESTS_STATE, Topics.ACCOUNTS)) {
      assertThat(Foreign.all(topic))
          .allSatisfy(it ->
              assertThat(Schemas.violations(Foreign.header(it, "ce_type"), it.value())).isEmpty());
    }
  }

  private static String submit(String account, String externalId) {
    byte[] body = body(account, externalId, "Certificate").getBytes(UTF_8);
    FOREIGN.publish(Topics.REQUESTS_INBOX, externalId, SUBMIT, "/shop/eu", body);
    return RequestIds.of("/shop/eu", account, externalId);
  }

  private static byte[] cancel(String account) {
    return "{\"account\":\"%s\",\"externalId\":\"po-1\",\"reason\":\"twice\"}"
        .formatted(account)
        .getBytes(UTF_8);
  }

  private static byte[] remind(String account) {
    return "{\"account\":\"%s\",\"externalId\":\"po-1\",\"message\":\"Friday!\"}"
        .formatted(account)
        .getBytes(UTF_8);
  }

  /// The codes of what was rejected for this account.
  private static List<String> rejections(String account) {
    return Foreign.all(Topics.REQUESTS).stream()
        .filter(it -> Foreign.header(it, "ce_type").equals("request.rejected.v1"))
        .map(RequestStoryTest::json)
        .filter(it -> it.path("account").asString("").equals(account))
        .map(it -> it.at("/errors/0/code").asString())
        .toList();
  }

  /// As approval-service would.
  private static void close(String id, String account, Outcome outcome, Because because) {
    var closed =
        new Approvals.Closed(
            id,
            id,
            account,
            "order",
            "po-1",
            "/shop/eu",
            1,
            "0".repeat(64),
            "Certificate",
            ANNA,
            outcome,
            because,
            ANNA,
            "twice",
            Instant.parse("2026-11-22T10:00:00Z"),
            List.of(),
            "any-of@1",
            null);
    FOREIGN.publish(
        Topics.APPROVALS,
        id,
        "approval.closed.v1",
        "/aval/approval-service",
        2L,
        Json.mapper().writeValueAsBytes(closed));
  }

  private static String code(String key) {
    return json(told(Topics.REQUESTS, "request.rejected.v1", key)).at("/errors/0/code").asString();
  }

  private static String state(String id) {
    return json(told(Topics.REQUESTS_STATE, "request.state.v1", id)).get("status").asString();
  }
}
