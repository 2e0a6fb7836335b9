package dev.aval.request;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.aval.contracts.Json;
import dev.aval.contracts.Samples;
import dev.aval.contracts.Schemas;
import dev.aval.contracts.Topics;
import dev.aval.platform.testing.Foreign;
import dev.aval.request.requests.RequestIds;
import dev.aval.request.testing.ServiceTest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// A request's life beyond submit, as platforms and people see it.
class LifeStoryTest extends ServiceTest {
  @Test
  void anotherVersionIsDecidedAboutAndALateEndOfTheFirstIsNot() {
    String account = account();
    String id = submit(account, "po-1", null);
    publish("request.revise.v1", "po-1", body(account, "po-1", "Two certificates"));
    await().atMost(Duration.ofSeconds(60)).until(() -> field(id, "revision").asInt() == 2);
    var second = json(told(Topics.REQUESTS, "request.submitted.v1", id));
    assertThat(second.get("revision").asInt()).isEqualTo(2);
    approval(id, account, "approval.closed.v1", 3, 1);
    approval(id, account, "approval.closed.v1", 4, 2);
    var approved = json(told(Topics.REQUESTS, "request.approved.v1", id));
    assertThat(approved.get("digest")).isEqualTo(second.get("digest"));
    var late =
        call(
            "POST",
            "/api/requests/" + id + "/revisions",
            ISSUER.client("other", "requests.write"),
            "{}");
    assertThat(late.statusCode()).isEqualTo(404);
  }

  @Test
  void aPlatformRevisesOverHttpAndTheSameAgainChangesNothing() {
    String account = account();
    call("POST", "/api/requests", SHOP, body(account, "po-1", "One"));
    String id = RequestIds.of("/platform/shop", account, "po-1");
    String path = "/api/requests/" + id + "/revisions";
    for (int i = 0; i < 2; i++) {
      var answer = call("POST", path, SHOP, body(account, "po-1", "Two"));
      assertThat(answer.statusCode()).isEqualTo(202);
      assertThat(json(answer).get("revision").asInt()).isEqualTo(2);
    }
    var other = call("POST", path, SHOP, body(account, "po-2", "Two"));
    assertThat(other.statusCode()).isEqualTo(422);
    approval(id, account, "approval.closed.v1", 3, 2);
    told(Topics.REQUESTS, "request.approved.v1", id);
    var late = call("POST", path, SHOP, body(account, "po-1", "Three"));
    assertThat(late.statusCode()).isEqualTo(409);
    assertThat(json(late).get("type").asString()).endsWith("not-pending");
    assertThat(call("POST", path, ISSUER.person("anna@acme.example"), "{}").statusCode())
        .isEqualTo(403);
  }

  @Test
  void whatRepeatsALiveRequestIsTakenAndNamesTheFirst() {
    String account = account();
    String first = submit(account, "po-1", null);
    String second = submit(account, "po-2", null);
    assertThat(json(told(Topics.REQUESTS, "request.submitted.v1", second)).get("duplicateOf"))
        .isEqualTo(Json.mapper().valueToTree(first));
    assertThat(field(second, "duplicateOf").asString()).isEqualTo(first);
    assertThat(json(told(Topics.REQUESTS, "request.submitted.v1", first)).has("duplicateOf"))
        .isFalse();
  }

  @Test
  void aReminderIsAskedForOnceInFourHours() {
    String account = account();
    String id = submit(account, "po-1", null);
    String path = "/api/requests/" + id + "/reminders";
    String rita = ISSUER.person("rita@acme.example");
    assertThat(call("POST", path, rita, "{\"message\":\"Friday!\"}").statusCode()).isEqualTo(202);
    var event = json(told(Topics.REQUESTS, "request.reminder-requested.v1", id));
    assertThat(event.get("message").asString()).isEqualTo("Friday!");
    assertThat(event.at("/by/email").asString()).isEqualTo("rita@acme.example");
    var soon = call("POST", "/api/requests/" + id + "/remind", rita, null);
    assertThat(soon.statusCode()).isEqualTo(429);
    assertThat(soon.headers().firstValue("Retry-After")).isPresent();
    assertThat(call("POST", path, rita, "{\"mesage\":\"x\"}").statusCode()).isEqualTo(422);
    assertThat(call("POST", path, ISSUER.person("anna@acme.example"), null).statusCode())
        .isEqualTo(403);
    approval(id, account, "approval.closed.v1", 3, 1);
    told(Topics.REQUESTS, "request.approved.v1", id);
    assertThat(call("POST", path, rita, null).statusCode()).isEqualTo(409);
  }

  @Test
  void aPendingRequestShutsItsGateUntilItEndsAndAgainWhenItIsReopened() {
    String account = account();
    String id = submit(account, "po-1", "ticket 42/a");
    String key = account + "/ticket 42/a";
    var blocked = json(told(Topics.GATES, "gate.blocked.v1", key));
    assertThat(blocked.at("/requests/0/requestId").asString()).isEqualTo(id);
    assertThat(gate(account).get("blocked").asBoolean()).isTrue();
    assertThat(gate(account).get("open").asBoolean()).isFalse();
    approval(id, account, "approval.closed.v1", 3, 1);
    told(Topics.GATES, "gate.unblocked.v1", key);
    assertThat(gate(account).get("blocked").asBoolean()).isFalse();
    approval(id, account, "approval.asked.v1", 4, 1);
    told(Topics.REQUESTS, "request.reopened.v1", id);
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() ->
            Foreign.all(Topics.GATES).stream().filter(it -> key.equals(it.key())).count() == 3);
    assertThat(field(id, "status").asString()).isEqualTo("PENDING");
    assertThat(gate(account).at("/requests/0/requestId").asString()).isEqualTo(id);
    var named = "/api/gates/ticket-7?account=" + account;
    assertThat(json(get(named, ISSUER.person("rita@acme.example"))).get("open").asBoolean())
        .isTrue();
    var stranger = ISSUER.person("victor@other.example");
    assertThat(get(named, stranger).statusCode()).isEqualTo(404);
    assertThat(get("/api/gates?subjectRef=ticket&account=" + account, stranger).statusCode())
        .isEqualTo(404);
  }

  @Test
  void thePageSaysWhoIsWaitedForWhyAndWhatHappened() {
    String account = account();
    String id = submit(account, "po-1", null);
    approval(id, account, "approval.opened.v1", 1, 1);
    approval(id, account, "approval.commented.v1", 2, 1);
    String rita = ISSUER.person("rita@acme.example");
    var page =
        await()
            .atMost(Duration.ofSeconds(60))
            .until(() -> french("/requests/" + id, rita), it -> it.contains("Pour quel projet"));
    assertThat(page)
        .contains("Qui est attendu", "Sam Okafor", "super utilisateur du compte", "En attente")
        .contains("Une question a été posée à Rita", "Anna Lefèvre a écrit", "Annuler")
        .contains("href=\"/review/" + id, "Répondre à la question", "href=\"/evidence/" + id)
        .doesNotContain("??", "th:", "Envoyer une nouvelle révision");
    assertThat(french("/requests", rita)).contains("Une question pour vous");
    String sam = ISSUER.person("sam@acme.example");
    assertThat(french("/requests/" + id, sam))
        .as("others see the approval, and that it is not theirs to answer")
        .contains("href=\"/review/" + id, "href=\"/evidence/" + id)
        .doesNotContain("Répondre à la question");
    remind(id, account, 1, false);
    remind(id, account, 2, true);
    var reminded =
        await()
            .atMost(Duration.ofSeconds(60))
            .until(() -> french("/requests/" + id, rita), it -> it.contains("Relance manuelle"));
    assertThat(reminded)
        .contains("Relance 1/1 à Sam Okafor", "Le certificat expire vendredi", "Répondre à la")
        .doesNotContain("??");
    assertThat(french("/requests?account=" + account, sam))
        .contains("Certificate")
        .doesNotContain("Une question pour vous");
    assertThat(get("/requests/" + id, ISSUER.person("victor@other.example")).statusCode())
        .isEqualTo(404);
    assertThat(get("/requests/" + id, null).statusCode()).isEqualTo(401);
  }

  @Test
  void aPersonAsksIsToldThatItWaitsAndTwoClicksAreOne() {
    String account = account();
    String rita = ISSUER.person("rita@acme.example");
    assertThat(get("/requests/new?account=" + account, rita).body()).contains("name=\"nonce\"");
    String form =
        "nonce=9b2f&type=order&subject=Stylos&amount=1+120%2C50&currency=EUR&account=" + account;
    var first = post("/requests/new", rita, form);
    var again = post("/requests/new", rita, form);
    String there = first.headers().firstValue("Location").orElseThrow();
    assertThat(again.headers().firstValue("Location")).contains(there);
    String id = RequestIds.of("/people", account, "9b2f");
    assertThat(there).isEqualTo("/requests/" + id + "?said=submitted");
    var fresh = get(there, rita);
    assertThat(fresh.headers().firstValue("Refresh")).contains("2");
    assertThat(fresh.body()).contains("only after approval", "€1,120.50");
    assertThat(post("/requests/new", rita, form.replace("Stylos", "")).body())
        .contains("Say in a few words", "value=\"1 120,50\"");
    assertThat(post("/requests/" + id + "/revise", rita, "subject=Crayons").statusCode())
        .isEqualTo(302);
    assertThat(get("/requests/" + id, rita).body()).contains("Crayons", "Revision 1: Stylos");
    assertThat(french("/requests?q=crayons", rita)).contains("Crayons", "/requests/" + id);
    assertThat(french("/requests?list=refused&q=crayons", rita)).contains("Rien ici");
    assertThat(french("/requests?list=recent&account=" + account, rita)).contains("Rien ici");
    assertThat(get("/requests/accounts", ISSUER.person("olga@aval.example", "operator")).body())
        .contains("Accounts with something pending");
  }

  @Test
  void anApproversOwnOrderIsSaidToGoThroughAtOnce() {
    String account = account();
    String sam = ISSUER.person("sam@acme.example");
    post("/requests/new", sam, "nonce=s1&type=order&subject=Stylos&account=" + account);
    String id = RequestIds.of("/people", account, "s1");
    var closed = sample("approval.closed.v1", id, account, 1).put("because", "SELF_EXEMPT");
    publishApproval(id, "approval.closed.v1", 1, closed);
    told(Topics.REQUESTS, "request.approved.v1", id);
    assertThat(get("/requests/" + id + "?said=submitted", sam).body())
        .contains("You are an approver of this account");
  }

  @AfterAll
  static void allThatWasToldKeepsItsSchema() {
    for (var topic : List.of(Topics.REQUESTS, Topics.REQUESTS_STATE, Topics.GATES)) {
      assertThat(Foreign.all(topic))
          .isNotEmpty()
          .allSatisfy(it ->
              assertThat(Schemas.violations(Foreign.header(it, "ce_type"), it.value())).isEmpty());
    }
  }

  private String submit(String account, String externalId, String subjectRef) {
    var body = (ObjectNode) Json.mapper().readTree(body(account, externalId, "Certificate"));
    if (subjectRef != null) body.put("subjectRef", subjectRef);
    publish("request.submit.v1", externalId, body.toString());
    String id = RequestIds.of("/shop/eu", account, externalId);
    told(Topics.REQUESTS, "request.submitted.v1", id);
    return id;
  }

  private static void publish(String type, String key, String body) {
    FOREIGN.publish(Topics.REQUESTS_INBOX, key, type, "/shop/eu", body.getBytes(UTF_8));
  }

  /// As approval-service would say it; who is asked again was reopened.
  private static void approval(String id, String account, String type, long seq, int revision) {
    var event = sample(type, id, account, revision);
    if (type.equals("approval.asked.v1")) event.put("because", "REOPENED");
    publishApproval(id, type, seq, event);
  }

  /// As reminder-service would say it.
  private static void remind(String id, String account, long seq, boolean manual) {
    var event = sample("reminder.due.v1", id, account, 1).put("manual", manual);
    FOREIGN.publish(
        Topics.REMINDERS,
        id,
        "reminder.due.v1",
        "/aval/reminder-service",
        seq,
        event.toString().getBytes(UTF_8));
  }

  private static ObjectNode sample(String type, String id, String account, int revision) {
    return ((ObjectNode) Json.mapper().readTree(Samples.of(type)))
        .put("approvalId", id)
        .put("requestId", id)
        .put("account", account)
        .put("revision", revision);
  }

  private static void publishApproval(String id, String type, long seq, JsonNode event) {
    FOREIGN.publish(
        Topics.APPROVALS,
        id,
        type,
        "/aval/approval-service",
        seq,
        event.toString().getBytes(UTF_8));
  }

  private JsonNode field(String id, String name) {
    return json(told(Topics.REQUESTS_STATE, "request.state.v1", id)).path(name);
  }

  private JsonNode gate(String account) {
    return json(
        get(
            "/api/gates?subjectRef=ticket%2042/a&account=" + account,
            ISSUER.person("rita@acme.example")));
  }

  private String french(String path, String token) {
    return call("GET", path, token, null, "Accept-Language", "fr", "Accept", "text/html").body();
  }

  private HttpResponse<String> post(String path, String token, String form) {
    return call("POST", path, token, form, "Content-Type", "application/x-www-form-urlencoded");
  }
}
