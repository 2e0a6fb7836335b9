package dev.aval.approval.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.aval.contracts.Json;
import dev.aval.contracts.Topics;
import dev.aval.platform.security.Guest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Every operation by everybody: one table. Whoever may do something is told what is missing (422),
/// so that no cell changes what the next one finds; 404 and 403 of strangers are the same for what
/// exists and what does not.
///
/// A new operation is a new line; what has none is closed ([#nothingElseIsOpen]).
class AccessTest extends ServiceTest {
  static final List<String> WHO =
      List.of(
          "anonymous",
          "another account",
          "requester",
          "approver",
          "former approver",
          "delegate",
          "delegate of before",
          "deputy",
          "ended delegate",
          "operator",
          "client",
          "reading client",
          "guest",
          "guest who is delegate",
          "guest of another",
          "guest of former",
          "guest not asked");
  static final String TINA = "\"person\": {\"email\": \"tina@third.example\"}";
  static final String SIMULATOR = "/admin/ACC-3003/policies/_simulation";
  static String id;

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
"""
# operation            anonym stran reqst apprv formr deleg befor deput ended opera clien readc guest gdele gothr gform gnot
          see                    | 401 | 404 | 200 | 200 | 200 | 200 | 404 | 200 | 404 | 200 | 403 | 200 | 403 | 403 | 403 | 403 | 403
          decide                 | 401 | 404 | 403 | 422 | 403 | 422 | 404 | 422 | 404 | 403 | 403 | 403 | 403 | 403 | 403 | 403 | 403
          undo                   | 401 | 404 | 409 | 409 | 409 | 409 | 404 | 409 | 404 | 409 | 403 | 403 | 403 | 403 | 403 | 403 | 403
          comment                | 401 | 404 | 422 | 422 | 403 | 422 | 404 | 422 | 404 | 403 | 403 | 403 | 403 | 403 | 403 | 403 | 403
          delegate               | 401 | 404 | 403 | 422 | 403 | 422 | 404 | 422 | 404 | 403 | 403 | 403 | 403 | 403 | 403 | 403 | 403
          inbox                  | 401 | 200 | 200 | 200 | 200 | 200 | 200 | 200 | 200 | 200 | 403 | 403 | 403 | 403 | 403 | 403 | 403
          decide many            | 401 | 404 | 403 | 422 | 403 | 422 | 404 | 422 | 404 | 403 | 403 | 403 | 403 | 403 | 403 | 403 | 403
          page                   | 401 | 404 | 200 | 200 | 200 | 200 | 404 | 200 | 404 | 200 | 403 | 403 | 200 | 200 | 403 | 200 | 404
          page: answer           | 401 | 404 | 409 | 409 | 409 | 409 | 404 | 409 | 404 | 409 | 403 | 403 | 409 | 409 | 403 | 409 | 404
          page: undo             | 401 | 404 | 409 | 409 | 409 | 409 | 404 | 409 | 404 | 409 | 403 | 403 | 409 | 409 | 403 | 409 | 404
          page: comment          | 401 | 404 | 409 | 409 | 409 | 409 | 404 | 409 | 404 | 409 | 403 | 403 | 409 | 409 | 403 | 409 | 404
          page: delegate         | 401 | 404 | 409 | 409 | 409 | 409 | 404 | 409 | 404 | 409 | 403 | 403 | 409 | 409 | 403 | 409 | 404
          page: own link         | 401 | 403 | 403 | 403 | 403 | 403 | 403 | 403 | 403 | 403 | 403 | 403 | 409 | 409 | 403 | 409 | 404
          page: code             | 401 | 403 | 403 | 403 | 403 | 403 | 403 | 403 | 403 | 403 | 403 | 403 | 303 | 303 | 403 | 303 | 404
          page: enter a code     | 401 | 403 | 403 | 403 | 403 | 403 | 403 | 403 | 403 | 403 | 403 | 403 | 303 | 303 | 403 | 303 | 303
          page: another code     | 401 | 403 | 403 | 403 | 403 | 403 | 403 | 403 | 403 | 403 | 403 | 403 | 303 | 303 | 403 | 303 | 404
          page: sign in          | 401 | 303 | 303 | 303 | 303 | 303 | 303 | 303 | 303 | 303 | 403 | 403 | 303 | 303 | 403 | 303 | 303
          make a code            | 401 | 403 | 403 | 403 | 403 | 403 | 403 | 403 | 403 | 403 | 403 | 403 | 403 | 403 | 403 | 403 | 403
          inbox page             | 401 | 200 | 200 | 200 | 200 | 200 | 200 | 200 | 200 | 200 | 403 | 403 | 403 | 403 | 403 | 403 | 403
          inbox page: decide     | 401 | 409 | 409 | 409 | 409 | 409 | 409 | 409 | 409 | 409 | 403 | 403 | 403 | 403 | 403 | 403 | 403
          number that waits      | 401 | 200 | 200 | 200 | 200 | 200 | 200 | 200 | 200 | 200 | 403 | 403 | 403 | 403 | 403 | 403 | 403
          evidence               | 401 | 404 | 200 | 200 | 200 | 200 | 404 | 200 | 404 | 200 | 403 | 200 | 403 | 403 | 403 | 403 | 403
          evidence page          | 401 | 404 | 200 | 200 | 200 | 200 | 404 | 200 | 404 | 200 | 403 | 403 | 403 | 403 | 403 | 403 | 403
          evidence keys          | 200 | 200 | 200 | 200 | 200 | 200 | 200 | 200 | 200 | 200 | 200 | 200 | 200 | 200 | 200 | 200 | 200
          policies               | 401 | 404 | 403 | 403 | 403 | 404 | 404 | 404 | 404 | 200 | 403 | 403 | 403 | 403 | 403 | 403 | 403
          change a policy        | 401 | 404 | 403 | 403 | 403 | 404 | 404 | 404 | 404 | 422 | 403 | 403 | 403 | 403 | 403 | 403 | 403
          policies' page         | 401 | 404 | 403 | 403 | 403 | 404 | 404 | 404 | 404 | 200 | 403 | 403 | 403 | 403 | 403 | 403 | 403
          profiles               | 401 | 200 | 200 | 200 | 200 | 200 | 200 | 200 | 200 | 200 | 403 | 403 | 403 | 403 | 403 | 403 | 403
          why it waits           | 401 | 403 | 403 | 403 | 403 | 403 | 403 | 403 | 403 | 200 | 403 | 403 | 403 | 403 | 403 | 403 | 403
          reassign               | 401 | 403 | 403 | 403 | 403 | 403 | 403 | 403 | 403 | 422 | 403 | 403 | 403 | 403 | 403 | 403 | 403
          skip                   | 401 | 403 | 403 | 403 | 403 | 403 | 403 | 403 | 403 | 422 | 403 | 403 | 403 | 403 | 403 | 403 | 403
          force                  | 401 | 403 | 403 | 403 | 403 | 403 | 403 | 403 | 403 | 422 | 403 | 403 | 403 | 403 | 403 | 403 | 403
          resend                 | 401 | 403 | 403 | 403 | 403 | 403 | 403 | 403 | 403 | 422 | 403 | 403 | 403 | 403 | 403 | 403 | 403
          reopen                 | 401 | 403 | 403 | 403 | 403 | 403 | 403 | 403 | 403 | 422 | 403 | 403 | 403 | 403 | 403 | 403 | 403
          operations             | 401 | 403 | 403 | 403 | 403 | 403 | 403 | 403 | 403 | 200 | 403 | 403 | 403 | 403 | 403 | 403 | 403
          operations page        | 401 | 403 | 403 | 403 | 403 | 403 | 403 | 403 | 403 | 200 | 403 | 403 | 403 | 403 | 403 | 403 | 403
          operation page         | 401 | 403 | 403 | 403 | 403 | 403 | 403 | 403 | 403 | 200 | 403 | 403 | 403 | 403 | 403 | 403 | 403
          operation page: act    | 401 | 403 | 403 | 403 | 403 | 403 | 403 | 403 | 403 | 422 | 403 | 403 | 403 | 403 | 403 | 403 | 403
          absence                | 401 | 200 | 200 | 200 | 200 | 200 | 200 | 200 | 200 | 200 | 403 | 403 | 403 | 403 | 403 | 403 | 403
          members' absence       | 401 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 200 | 403 | 403 | 403 | 403 | 403 | 403 | 403
          be away                | 401 | 422 | 422 | 422 | 422 | 422 | 422 | 422 | 422 | 422 | 403 | 403 | 403 | 403 | 403 | 403 | 403
          set another away       | 401 | 403 | 403 | 422 | 403 | 403 | 403 | 403 | 403 | 422 | 403 | 403 | 403 | 403 | 403 | 403 | 403
          set a member away      | 401 | 404 | 404 | 422 | 404 | 404 | 404 | 404 | 404 | 422 | 403 | 403 | 403 | 403 | 403 | 403 | 403
          end an absence         | 401 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 403 | 403 | 403 | 403 | 403 | 403 | 403
          absence page           | 401 | 200 | 200 | 200 | 200 | 200 | 200 | 200 | 200 | 200 | 403 | 403 | 403 | 403 | 403 | 403 | 403
          absence page: set      | 401 | 422 | 422 | 422 | 422 | 422 | 422 | 422 | 422 | 422 | 403 | 403 | 403 | 403 | 403 | 403 | 403
          absence page: end      | 401 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 403 | 403 | 403 | 403 | 403 | 403 | 403
          absence page: deputy   | 401 | 422 | 422 | 422 | 422 | 422 | 422 | 422 | 422 | 422 | 403 | 403 | 403 | 403 | 403 | 403 | 403
          simulate               | 401 | 404 | 200 | 200 | 200 | 404 | 404 | 404 | 404 | 200 | 403 | 403 | 403 | 403 | 403 | 403 | 403
          simulate for another   | 401 | 404 | 403 | 403 | 403 | 404 | 404 | 404 | 404 | 200 | 403 | 403 | 403 | 403 | 403 | 403 | 403
          simulate what waits    | 401 | 404 | 200 | 404 | 404 | 404 | 404 | 404 | 404 | 200 | 403 | 403 | 403 | 403 | 403 | 403 | 403
          simulator page         | 401 | 404 | 200 | 200 | 200 | 404 | 404 | 404 | 404 | 200 | 403 | 403 | 403 | 403 | 403 | 403 | 403
          simulator page: ask    | 401 | 404 | 422 | 422 | 422 | 404 | 404 | 404 | 404 | 422 | 403 | 403 | 403 | 403 | 403 | 403 | 403
          operator's records     | 401 | 403 | 403 | 403 | 403 | 403 | 403 | 403 | 403 | 200 | 403 | 403 | 403 | 403 | 403 | 403 | 403
          what is not there      | 401 | 403 | 403 | 403 | 403 | 403 | 403 | 403 | 403 | 403 | 403 | 403 | 403 | 403 | 403 | 403 | 403
""")
  void everybodyGetsWhatIsHis(
      String operation,
      int anonymous,
      int stranger,
      int requester,
      int approver,
      int former,
      int delegate,
      int before,
      int deputy,
      int ended,
      int operator,
      int client,
      int reader,
      int guest,
      int guestDelegate,
      int guestOfAnother,
      int guestOfFormer,
      int guestNotAsked)
      throws Exception {
    approval();
    var expected =
        List.of(
            anonymous,
            stranger,
            requester,
            approver,
            former,
            delegate,
            before,
            deputy,
            ended,
            operator,
            client,
            reader,
            guest,
            guestDelegate,
            guestOfAnother,
            guestOfFormer,
            guestNotAsked);
    assertThat(WHO.stream().map(it -> does(operation, as(it))).toList()).isEqualTo(expected);
  }

  /// The same judgement for what another platform says somebody did.
  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "victor@other.example, no-such-approval",
    "rosa@third.example, own-request",
    "tina@third.example, missing",
    "felix@third.example, not-asked",
    "dora@client.example, missing",
    "before@client.example, no-such-approval",
    "dina@client.example, missing",
    "ends@client.example, no-such-approval",
    "olga@aval.example, no-such-approval"
  })
  void aPlatformDecidesForNobodyWhoMayNot(String by, String code) throws Exception {
    approval();
    var eventId = newId();
    var body = Bodies.decided(id, by, "REFUSE", "").replace("\"revision\": 1", "\"revision\": 2");
    command(id, eventId, "approval.decide.v1", body);
    await().atMost(Duration.ofSeconds(30)).until(() -> answer(eventId).isPresent());
    assertThat(answer(eventId).orElseThrow().body().at("/errors/0/code").asString())
        .isEqualTo(code);
  }

  @Test
  void aStrangerCannotTellWhatExists() throws Exception {
    approval();
    var victor = person("victor@other.example");
    var there = victor.get("/api/approvals/" + id);
    var nowhere = victor.get("/api/approvals/rnothing");
    assertThat(there.statusCode()).isEqualTo(nowhere.statusCode());
    assertThat(withoutTrace(there.body())).isEqualTo(withoutTrace(nowhere.body()));
  }

  /// A platform gives ids that can be guessed.
  @Test
  void aStrangerCannotTellWhatIsArranged() throws Exception {
    approval();
    var theirs = standsIn("other@client.example");
    var tinas = "?person=tina@third.example";
    var victor = person("victor@other.example");
    assertThat(victor.delete("/api/delegations/" + theirs + tinas).statusCode())
        .isEqualTo(victor.delete("/api/delegations/nothing" + tinas).statusCode());
    var olga = person("olga@aval.example", "operator");
    assertThat(olga.delete("/api/delegations/" + theirs + tinas).statusCode()).isEqualTo(200);
  }

  @Test
  void nothingElseIsOpen() {
    assertThat(anna().get("/operator/parked").statusCode()).isEqualTo(403);
    assertThat(anna().get("/api/anything").statusCode()).isEqualTo(403);
    assertThat(nobody().get("/api/approvals").statusCode()).isEqualTo(401);
  }

  private static int does(String operation, Browser browser) {
    var api = "/api/approvals/" + id;
    var page = "/review/" + id;
    var many =
        "{\"decision\": \"REFUSE\", \"reason\": \"\", \"decisions\": [{\"approvalId\": \"%s\", \"revision\": 2, \"digest\": \"%s\"}]}"
            .formatted(id, DIGEST);
    return switch (operation) {
      case "see" -> browser.get(api).statusCode();
      case "decide" ->
          browser.post(api + "/decisions", Bodies.decision("REFUSE", "", 2)).statusCode();
      case "undo" -> browser.method("DELETE", api + "/decisions/mine").statusCode();
      case "comment" -> browser.post(api + "/comments", "{\"text\": \" \"}").statusCode();
      case "delegate" -> browser.post(api + "/delegations", "{\"to\": \"nobody\"}").statusCode();
      case "inbox" -> browser.get("/api/inbox").statusCode();
      case "decide many" -> ofTheOne(browser.post("/api/inbox/decisions", many));
      case "page" -> browser.look(page).statusCode();
      case "page: answer" -> browser.submit(page, Map.of("decision", "APPROVE")).statusCode();
      case "page: undo" -> browser.submit(page + "/undo", Map.of()).statusCode();
      case "page: comment" -> browser.submit(page + "/comments", Map.of("text", "x")).statusCode();
      case "page: delegate" ->
          browser.submit(page + "/delegations", Map.of("to", "a@b.example")).statusCode();
      case "page: own link" ->
          browser.submit(page + "/own-links", Map.of("own", "a@b.example")).statusCode();
      case "page: code" -> browser.look(page + "/code").statusCode();
      case "page: enter a code" ->
          browser.submit(page + "/code", Map.of("code", "123456")).statusCode();
      case "page: another code" -> browser.submit(page + "/code/mails", Map.of()).statusCode();
      case "page: sign in" -> browser.look(page + "/sign-in").statusCode();
      case "make a code" ->
          browser.post("/internal/codes", "{\"challenge\": \"nothing\"}").statusCode();
      case "inbox page" -> browser.look("/inbox").statusCode();
      case "inbox page: decide" ->
          browser.submit("/inbox/decisions", Map.of("decision", "APPROVE")).statusCode();
      case "number that waits" -> browser.status("/inbox/live");
      case "evidence" -> browser.get("/api/evidence/" + id).statusCode();
      case "evidence page" -> browser.look("/evidence/" + id).statusCode();
      case "evidence keys" -> browser.get("/api/evidence/keys").statusCode();
      case "policies" -> browser.get("/api/policies?account=ACC-3003").statusCode();
      case "change a policy" ->
          browser.put("/api/policies/nothing?account=ACC-3003", "{}").statusCode();
      case "policies' page" -> browser.look("/admin/ACC-3003/policies").statusCode();
      case "profiles" -> browser.get("/api/policy-profiles").statusCode();
      case "why it waits" -> browser.get(api + "/waiting").statusCode();
      case "reassign" -> browser.post(api + "/reassignments", "{}").statusCode();
      case "skip" -> browser.post(api + "/skips", "{}").statusCode();
      case "force" -> browser.post(api + "/outcomes", "{\"outcome\": \"REFUSED\"}").statusCode();
      case "resend" ->
          browser
              .post(api + "/resendings", "{\"reason\": \"%s\"}".formatted("x".repeat(2_001)))
              .statusCode();
      case "reopen" -> browser.post(api + "/reopenings", "{}").statusCode();
      case "operations" -> browser.get("/api/operations").statusCode();
      case "operations page" -> browser.look("/operations").statusCode();
      case "operation page" -> browser.look("/operations/" + id).statusCode();
      case "operation page: act" ->
          browser.submit("/operations/" + id, Map.of("act", "skip")).statusCode();
      case "absence" -> browser.get("/api/delegations").statusCode();
      case "members' absence" -> browser.get("/api/delegations?account=ACC-3003").statusCode();
      case "be away" -> browser.post("/api/delegations", "{}").statusCode();
      case "set another away" -> browser.post("/api/delegations", "{" + TINA + "}").statusCode();
      case "set a member away" ->
          browser
              .post("/api/delegations", "{" + TINA + ", \"account\": \"ACC-3003\"}")
              .statusCode();
      case "end an absence" -> browser.delete("/api/delegations/nothing").statusCode();
      case "absence page" -> browser.look("/absence").statusCode();
      case "absence page: set" -> browser.submit("/absence", Map.of()).statusCode();
      case "absence page: end" ->
          browser
              .submit("/absence/nothing/end", Map.of("person", "tina@third.example"))
              .statusCode();
      case "absence page: deputy" ->
          browser.submit("/absence/deputy", Map.of("standing", "nobody")).statusCode();
      case "simulate" -> simulated(browser, "\"account\": \"ACC-3003\", \"type\": \"order\"");
      case "simulate for another" ->
          simulated(
              browser,
              "\"account\": \"ACC-3003\", \"type\": \"order\", \"requester\": {\"email\": \"x@third.example\"}");
      case "simulate what waits" -> simulated(browser, "\"requestId\": \"" + id + "\"");
      case "simulator page" -> browser.look(SIMULATOR).statusCode();
      case "simulator page: ask" ->
          browser.submit(SIMULATOR, Map.of("type", "order", "amount", "much")).statusCode();
      case "operator's records" -> browser.get("/operator/parked").statusCode();
      case "what is not there" -> browser.get("/api/anything").statusCode();
      default -> throw new IllegalArgumentException(operation);
    };
  }

  private static int simulated(Browser browser, String request) {
    return browser.post("/api/policies/simulations", "{" + request + "}").statusCode();
  }

  /// The item's result, in the status that a decision on it alone would have.
  private static int ofTheOne(HttpResponse<String> answer) {
    if (answer.statusCode() != 200) return answer.statusCode();
    var code = Json.mapper().readTree(answer.body()).at("/results/0/code").asString();
    return Objects.requireNonNull(
        Map.of("no-such-approval", 404, "not-asked", 403, "own-request", 403, "invalid", 422)
            .get(code));
  }

  private static Optional<Told> answer(String eventId) {
    return Told.about(id).stream()
        .filter(it -> it.type().equals("approval.rejected.v1"))
        .filter(it -> it.body().get("eventId").asString().equals(eventId))
        .findFirst();
  }

  /// Two revisions: Tina is asked, and has asked Dora in the second, another in the first. Felix
  /// was asked and has lost the right since. Dina stands in for Tina, and somebody else did.
  private void approval() throws Exception {
    if (id != null) return;
    var fresh = newId();
    tell(Topics.ACCOUNTS, "ACC-3003", 1, "account.changed.v1", Bodies.third(1));
    await().atMost(Duration.ofSeconds(60)).until(() -> accounts.find("ACC-3003").isPresent());
    tell(Topics.REQUESTS, fresh, 1, "request.submitted.v1", Bodies.submittedThere(fresh, 1));
    awaitDelegated(fresh, "before@client.example");
    tell(Topics.REQUESTS, fresh, 2, "request.submitted.v1", Bodies.submittedThere(fresh, 2));
    var api = "/api/approvals/" + fresh;
    var tina = person("tina@third.example");
    await().until(() -> tina.get(api).body().contains("\"revision\":2"));
    awaitDelegated(fresh, "dora@client.example");
    standsIn("dina@client.example");
    var ends = standsIn("ends@client.example");
    assertThat(person("ends@client.example").get(api).statusCode()).isEqualTo(200);
    assertThat(tina.delete("/api/delegations/" + ends).statusCode()).isEqualTo(200);
    tell(Topics.ACCOUNTS, "ACC-3003", 2, "account.changed.v1", Bodies.third(2));
    await().until(() -> !accounts.find("ACC-3003").orElseThrow().isApprover("felix@third.example"));
    id = fresh;
  }

  /// For Tina, from now on.
  private String standsIn(String deputy) {
    var body =
        "{\"deputy\": {\"email\": \"%s\"}, \"until\": \"%s\"}"
            .formatted(deputy, Instant.now().plusSeconds(3_600));
    var set = person("tina@third.example").post("/api/delegations", body);
    return Json.mapper().readTree(set.body()).get("id").asString();
  }

  private void awaitDelegated(String approvalId, String to) {
    var body = "{\"to\": \"" + to + "\"}";
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() ->
            person("tina@third.example")
                    .post("/api/approvals/" + approvalId + "/delegations", body)
                    .statusCode()
                == 201);
  }

  private Browser as(String who) {
    return switch (who) {
      case "anonymous" -> nobody();
      case "another account" -> person("victor@other.example");
      case "requester" -> person("rosa@third.example");
      case "approver" -> person("tina@third.example");
      case "former approver" -> person("felix@third.example");
      case "delegate" -> person("dora@client.example");
      case "delegate of before" -> person("before@client.example");
      case "deputy" -> person("dina@client.example");
      case "ended delegate" -> person("ends@client.example");
      case "operator" -> person("olga@aval.example", "operator");
      case "client" -> client("requests.write");
      case "reading client" -> client("requests.read");
      case "guest" -> linkOf("tina@third.example", id, 2);
      case "guest who is delegate" -> linkOf("dora@client.example", id, 2);
      case "guest of another" -> linkOf("tina@third.example", "rsomethingelse", 2);
      case "guest of former" -> linkOf("tina@third.example", id, 1);
      case "guest not asked" -> linkOf("victor@other.example", id, 2);
      default -> throw new IllegalArgumentException(who);
    };
  }

  /// The session as a Bearer token, as if it had been taken out of its cookie.
  private Browser linkOf(String email, String approvalId, int revision) {
    return nobody().bearing(ISSUER.guest(new Guest(email, approvalId, revision, "lk-1")));
  }

  private static String withoutTrace(String body) {
    return body.replaceAll("\"(traceId|instance)\"\\s*:\\s*\"[^\"]*\"", "");
  }
}
