package dev.aval.approval.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.aval.approval.deciding.Approval.Closed;
import dev.aval.approval.deciding.Approval.Pending;
import dev.aval.approval.deciding.Approvals;
import dev.aval.approval.deciding.Evidence;
import dev.aval.approval.policy.Assurance;
import dev.aval.contracts.Json;
import dev.aval.contracts.Schemas;
import dev.aval.contracts.Topics;
import dev.aval.platform.security.Guest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;

/// The mailbox code on the page (R5, R12): asked of an unknown browser where the policy says so,
/// and of whatever may be a machine.
class CodeTest extends ServiceTest {
  static final Duration SOON = Duration.ofSeconds(30);

  @Autowired Approvals approvals;
  @Autowired MongoTemplate mongo;

  @Test
  void anUnknownBrowserConfirmsByTheCodeAndIsKnownFromThenOn() throws Exception {
    var id = refund();
    var anna = guest("anna@acme.example", id, 1).speaking("en");
    assertThat(anna.look("/review/" + id).body())
        .contains("The personal link and a code by mail", "(L1)", "refunds@1");
    var sent = decide(anna, id);
    assertThat(sent.headers().firstValue("Location")).contains("/review/" + id + "/code");
    var page = anna.look("/review/" + id + "/code");
    assertThat(page.body())
        .contains("Confirm that it is you", "Approve", "a***@acme.example", "one-time-code")
        .doesNotContain("anna@acme.example", "??");
    assertThat(approvals.find(id)).get().isInstanceOf(Pending.class);

    var code = code(id);
    var wrong = enter(anna, id, code.equals("123456") ? "654321" : "123456");
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(wrong.body()).contains("That is not the code", "4 more times");
    var right = enter(anna, id, code.substring(0, 3) + " " + code.substring(3));
    assertThat(right.statusCode()).isEqualTo(303);
    assertThat(right.headers().firstValue("Location")).contains("/review/" + id);
    assertThat(right.headers().firstValue("Set-Cookie").orElse(""))
        .startsWith("__Host-aval-b=")
        .contains("Secure", "HttpOnly", "SameSite=Strict", "Max-Age=2592000");
    assertThat(anna.look("/review/" + id).body()).contains("You approved this");
    assertThat(evidence(id).assurance()).isEqualTo(Assurance.L1);

    var next = refund();
    anna.withCookie("__Host-aval-r-" + next, session("anna@acme.example", next, null, false));
    assertThat(decide(anna, next).headers().firstValue("Location")).contains("/review/" + next);
    assertThat(evidence(next).assurance()).isEqualTo(Assurance.L1);
  }

  @Test
  void aSecondBrowserIsAskedForTheCodeAndOnlyTheLastThatSentAnAnswerMayEnterIt() throws Exception {
    var id = refund();
    var first = guest("anna@acme.example", id, 1).speaking("en");
    decide(first, id);
    var code = code(id);
    var second = guest("anna@acme.example", id, 1).speaking("en");
    second.look("/review/" + id);
    assertThat(enter(second, id, code).statusCode()).as("nothing waits there").isEqualTo(303);
    assertThat(approvals.find(id)).get().isInstanceOf(Pending.class);
    assertThat(decide(second, id).headers().firstValue("Location"))
        .contains("/review/" + id + "/code");
    assertThat(enter(first, id, code).statusCode()).isEqualTo(303);
    assertThat(approvals.find(id)).get().isInstanceOf(Pending.class);
  }

  @Test
  void whatIsAsFastAsAMachineWaitsForTheCode() throws Exception {
    var id = opened();
    var session = session("anna@acme.example", id, Instant.now(), false);
    var anna = nobody().withCookie("__Host-aval-r-" + id, session).speaking("fr");
    assertThat(decide(anna, id).headers().firstValue("Location"))
        .contains("/review/" + id + "/code");
    assertThat(anna.look("/review/" + id + "/code").body())
        .contains("Confirmez que c’est bien vous", "comme les programmes")
        .doesNotContain("??");
    assertThat(approvals.find(id)).get().isInstanceOf(Pending.class);
    var told = wanted(id);
    assertThat(told.body().get("because").asString()).isEqualTo("MACHINE");
    assertThat(Schemas.violations(told.type(), told.body())).isEmpty();
    assertThat(enter(anna, id, code(id)).statusCode()).isEqualTo(303);
    assertThat(evidence(id).machineScore()).isGreaterThanOrEqualTo(Evidence.MACHINE);
    await().atMost(SOON).until(() -> Told.about(id).size() == 4);
    var decided = Told.about(id).get(2);
    assertThat(Schemas.violations(decided.type(), decided.body())).isEmpty();
    assertThat(decided.body().at("/proof/assurance").asString()).isEqualTo("L1");
    assertThat(decided.body().at("/proof/machineScore").asInt()).isGreaterThanOrEqualTo(100);
    assertThat(decided.body().at("/proof/agent").asString()).isEqualTo("Test browser");
    assertThat(decided.body().at("/proof/renderedAt").asString()).isNotEmpty();
  }

  @Test
  void aScannerThatSendsTheFormDecidesNothing() throws Exception {
    var id = opened();
    var scanner = nobody().calling("Mimecast-URL-Scanner");
    scanner.withCookie("__Host-aval-r-" + id, session("anna@acme.example", id, null, true));
    decide(scanner, id);
    assertThat(approvals.find(id)).get().isInstanceOf(Pending.class);
    assertThat(decide(guest("anna@acme.example", id, 1), id).headers().firstValue("Location"))
        .as("a person who comes after it")
        .contains("/review/" + id);
    assertThat(approvals.find(id)).get().isInstanceOf(Closed.class);
  }

  @Test
  void whoWithdrawsWhileTheCodeIsOnItsWayIsFaster() throws Exception {
    var id = refund();
    var anna = guest("anna@acme.example", id, 1).speaking("en");
    decide(anna, id);
    var code = code(id);
    tell(Topics.REQUESTS, id, 2, "request.cancel-requested.v1", Bodies.cancelRequested(id));
    await().atMost(SOON).until(() -> approvals.find(id).orElseThrow() instanceof Closed);
    var late = enter(anna, id, code);
    assertThat(late.statusCode()).isEqualTo(409);
    assertThat(late.body()).contains("Somebody was faster");
    assertThat(((Closed) approvals.find(id).orElseThrow()).live().answers()).isEmpty();
  }

  @Test
  void anotherCodeIsMailedNotMoreOftenThanEachMinute() throws Exception {
    var id = refund();
    var anna = guest("anna@acme.example", id, 1).speaking("en");
    decide(anna, id);
    var again = anna.submit("/review/" + id + "/code/mails", Map.of());
    assertThat(again.statusCode()).isEqualTo(429);
    assertThat(again.body()).contains("mailed a moment ago");
  }

  @Test
  void whereASignInIsAskedForTheLinkLeadsToIt() throws Exception {
    policy("contracts", "contract", "L2");
    var id = opened("contract");
    var anna = guest("anna@acme.example", id, 1).speaking("en");
    var page = anna.look("/review/" + id);
    assertThat(page.body())
        .contains("Sign in to decide", "(L2)")
        .doesNotContain("name=\"decision\"");
    var signIn = anna.look("/review/" + id + "/sign-in");
    assertThat(signIn.headers().firstValue("Location").orElse(""))
        .endsWith("/login?to=/review/" + id);
    assertThat(signIn.headers().firstValue("Set-Cookie").orElse(""))
        .startsWith("__Host-aval-r-" + id + "=;")
        .contains("Max-Age=0");
    assertThat(decide(anna().speaking("en"), id).statusCode()).isEqualTo(303);
    assertThat(evidence(id).assurance()).isEqualTo(Assurance.L2);
  }

  @Test
  void whereAFreshSignInIsAskedForAnOldOneIsNotEnough() throws Exception {
    policy("treaties", "treaty", "L3");
    var id = opened("treaty");
    var old = nobody().bearing(ISSUER.personSince("anna@acme.example", minutesAgo(6)));
    assertThat(old.speaking("en").look("/review/" + id).body())
        .contains("Sign in once more", "(L3)", "sign-in?fresh=true")
        .doesNotContain("name=\"decision\"");
    var body = Bodies.decision("APPROVE", "");
    var api = "/api/approvals/" + id + "/decisions";
    assertThat(anna().post(api, body).statusCode()).as("nobody knows when").isEqualTo(403);
    assertThat(old.post(api, body).statusCode()).isEqualTo(403);
    var fresh = nobody().bearing(ISSUER.personSince("anna@acme.example", minutesAgo(4)));
    assertThat(decide(fresh.speaking("en"), id).statusCode()).isEqualTo(303);
    assertThat(evidence(id).assurance()).isEqualTo(Assurance.L3);
  }

  /// An account of its own, so that the others of this class keep theirs.
  @Test
  void whereTheAccountHasItsMembersSignInTheirLinkLeadsToItAndThePageSaysWhy() throws Exception {
    var account = Bodies.third(1).replace("ACC-3003", "ACC-4004").replace("Third", "Fourth");
    var strict = account.replace("\"settings\": {}", "\"settings\": {\"membersSignIn\": true}");
    tell(Topics.ACCOUNTS, "ACC-4004", 1, "account.changed.v1", strict);
    var id = newId();
    var body = Bodies.submittedThere(id, 1).replace("ACC-3003", "ACC-4004");
    tell(Topics.REQUESTS, id, 1, "request.submitted.v1", body);
    var tina = person("tina@third.example");
    await().atMost(SOON).until(() -> tina.get("/api/approvals/" + id).statusCode() == 200);
    var link = guest("tina@third.example", id, 1).speaking("en");
    var page = link.look("/review/" + id);
    assertThat(page.body())
        .contains("Sign in to decide", "Fourth has its users sign in before they decide.")
        .contains("(L2), because Fourth has its users sign in")
        .doesNotContain("name=\"decision\"", "name=\"to\"");
    var form = Browser.hidden(page);
    form.put("decision", "APPROVE");
    assertThat(link.submit("/review/" + id, form).statusCode()).isEqualTo(403);
    assertThat(approvals.find(id)).get().isInstanceOf(Pending.class);
    command(
        id,
        "k" + id,
        "approval.decide.v1",
        Bodies.decided(id, "tina@third.example", "APPROVE", ""));
    await()
        .atMost(SOON)
        .until(
            () -> Told.about(id).stream().anyMatch(it -> it.type().equals("approval.rejected.v1")));
    assertThat(approvals.find(id)).get().as("another platform's word").isInstanceOf(Pending.class);
    var api = "/api/approvals/" + id + "/decisions";
    assertThat(tina.post(api, Bodies.decision("APPROVE", "")).statusCode()).isEqualTo(201);
    assertThat(evidence(id).assurance()).isEqualTo(Assurance.L2);
  }

  private static Instant minutesAgo(int minutes) {
    return Instant.now().minus(Duration.ofMinutes(minutes));
  }

  @Test
  void onlyTheServiceThatWritesTheMailGetsACode() throws Exception {
    var body = "{\"challenge\": \"nothing\"}";
    assertThat(nobody().post("/internal/codes", body).statusCode()).isEqualTo(401);
    assertThat(anna().post("/internal/codes", body).statusCode()).isEqualTo(403);
    assertThat(client("requests.write").post("/internal/codes", body).statusCode()).isEqualTo(403);
    var made = client("links.mint").post("/internal/codes", body);
    assertThat(Json.mapper().readTree(made.body()).path("code").isString()).isFalse();
  }

  @Test
  void theCodeIsInNoTopicAndNotInTheDatabase() throws Exception {
    var id = refund();
    decide(guest("anna@acme.example", id, 1), id);
    var code = code(id);
    assertThat(Told.about(id).toString()).doesNotContain("\"" + code + "\"");
    for (var collection : mongo.getCollectionNames()) {
      for (var it : mongo.getCollection(collection).find()) {
        assertThat(it.toJson()).as(collection).doesNotContain("\"" + code + "\"");
      }
    }
  }

  private String refund() throws Exception {
    policy("refunds", "refund", "L1");
    return opened("refund");
  }

  private String opened(String type) throws Exception {
    var id = newId();
    var body =
        Bodies.submitted(id, 1, 7).replace("\"type\": \"order\"", "\"type\": \"" + type + "\"");
    tell(Topics.REQUESTS, id, 1, "request.submitted.v1", body);
    awaitOpened(id);
    return id;
  }

  private void policy(String id, String type, String level) {
    var path = "/api/policies/" + id + "?account=ACC-1001";
    var sam = person("sam@acme.example");
    if (sam.get(path).statusCode() == 200) return;
    var document =
        """
        {"name": "%s", "types": ["%s"], "assurance": [{"level": "%s"}],
         "stages": [{"name": "Approval", "approvers": [{"right": "APPROVAL"}]}]}
        """
            .formatted(id, type, level);
    assertThat(sam.put(path, document).statusCode()).isEqualTo(201);
  }

  private static String session(String email, String id, Instant mintedAt, boolean together) {
    return ISSUER.guest(new Guest(email, id, 1, "lk-1", mintedAt, together));
  }

  /// As notification-service gets it when it writes the mail.
  private String code(String id) {
    var body = "{\"challenge\": \"" + wanted(id).body().get("challenge").asString() + "\"}";
    var made = client("links.mint").post("/internal/codes", body);
    return Json.mapper().readTree(made.body()).get("code").asString();
  }

  private static Told wanted(String id) {
    return await()
        .atMost(SOON)
        .until(
            () ->
                Told.about(id).stream()
                    .filter(it -> it.type().equals("approval.code-wanted.v1"))
                    .reduce((_, last) -> last)
                    .orElse(null),
            it -> it != null);
  }

  private Evidence evidence(String id) {
    return ((Closed) approvals.find(id).orElseThrow()).live().answers().getLast().evidence();
  }

  private static HttpResponse<String> decide(Browser browser, String id) {
    var form = Browser.hidden(browser.look("/review/" + id));
    form.put("decision", "APPROVE");
    return browser.submit("/review/" + id, form);
  }

  private static HttpResponse<String> enter(Browser browser, String id, String code) {
    return browser.submit("/review/" + id + "/code", Map.of("code", code));
  }
}
