package dev.aval.approval.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.aval.approval.deciding.Approval.Closed;
import dev.aval.approval.deciding.Approval.Known;
import dev.aval.approval.deciding.Approval.Pending;
import dev.aval.approval.deciding.Approvals;
import dev.aval.approval.deciding.Evidence.Channel;
import dev.aval.contracts.Json;
import dev.aval.contracts.Schemas;
import dev.aval.contracts.Topics;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Every way to say something about an approval, on pages, over the API and over Kafka.
class WaysOfDecidingTest extends ServiceTest {
  static final Duration SOON = Duration.ofSeconds(30);

  @Autowired Approvals approvals;

  @Test
  void anApproverAsksTheRequesterAnswersAndTheHistoryShowsBoth() throws Exception {
    var id = opened();
    var guest = guest("anna@acme.example", id, 1).speaking("en");
    var asked = send(guest, id, "/comments", Map.of("text", "Which project?", "asks", "true"));
    assertThat(asked.statusCode()).isEqualTo(303);
    assertThat(((Pending) state(id)).pausedAt()).isNotNull();
    var rita = person("rita@acme.example").speaking("en");
    var page = rita.look("/review/" + id);
    assertThat(page.body())
        .contains("Anna asked the requester", "Which project?", "Comment or answer");
    assertThat(anna().speaking("en").look("/inbox").body())
        .contains("its requester was asked for more");
    assertThat(anna().get("/api/inbox").body()).contains("\"requesterAsked\":true");
    assertThat(send(rita, id, "/comments", Map.of("text", "The fair")).statusCode()).isEqualTo(303);
    assertThat(((Pending) state(id)).pausedAt()).isNull();
    assertThat(guest.look("/review/" + id).body()).contains("Rita commented", "The fair");
    await().atMost(SOON).untilAsserted(() -> assertThat(Told.about(id)).hasSize(3));
    var told = Told.about(id);
    assertThat(told.get(1).body().get("waitsFor").asString()).isEqualTo("REQUESTER");
    assertThat(told.get(2).body().get("waitsFor").asString()).isEqualTo("APPROVERS");
    assertThat(told)
        .allSatisfy(it -> assertThat(Schemas.violations(it.type(), it.body())).isEmpty());
    keep("question-en", guest.look("/review/" + id));
  }

  @Test
  void aColleagueDecidesByHisOwnLinkForWhoeverAskedHim() throws Exception {
    var id = opened();
    var anna = guest("anna@acme.example", id, 1).speaking("fr");
    var sent = send(anna, id, "/delegations", Map.of("to", "paul@client.example", "note", "Toi ?"));
    assertThat(sent.statusCode()).isEqualTo(303);
    var lines = anna().speaking("fr").look("/inbox?status=delegated").body();
    assertThat(lines).contains(id, "paul@client.example est aussi sollicité").doesNotContain("??");
    assertThat(anna().get("/api/inbox?status=delegated").body()).contains(id, "delegatedTo");
    assertThat(person("bruno@acme.example").get("/api/inbox?status=delegated").body())
        .as("he asked nobody")
        .doesNotContain(id);
    var paul = guest("paul@client.example", id, 1).speaking("fr");
    var page = paul.look("/review/" + id);
    var form = Browser.hidden(page);
    form.put("decision", "APPROVE");
    assertThat(paul.submit("/review/" + id, form).statusCode()).isEqualTo(303);
    assertThat(state(id).live().answers().getFirst().onBehalfOf()).isEqualTo("anna@acme.example");
    var after = person("rita@acme.example").speaking("fr").look("/review/" + id);
    assertThat(after.body())
        .contains("paul@client.example a approuvé pour Anna")
        .doesNotContain("??");
    keep("answered-fr", after);
    await().atMost(SOON).untilAsserted(() -> assertThat(Told.about(id)).hasSize(4));
    assertThat(Told.about(id).get(1).body().get("because").asString()).isEqualTo("DELEGATED");
    assertThat(Told.about(id).get(2).body().at("/onBehalfOf/email").asString())
        .isEqualTo("anna@acme.example");
  }

  @Test
  void whatIsMissingStandsBesideItsFieldAndWhatWasTypedStays() throws Exception {
    var id = opened();
    var anna = anna().speaking("en");
    var again = send(anna, id, "/delegations", Map.of("to", "rita@acme.example", "note", "You?"));
    assertThat(again.statusCode()).isEqualTo(422);
    assertThat(again.body())
        .contains("id=\"to-error\"", "rita@acme.example", "You?", "<details class=\"card\" open");
    var empty = send(anna, id, "/comments", Map.of("text", " "));
    assertThat(empty.body()).contains("id=\"text-error\"", "Write a comment");
    assertThat(anna.submit("/review/" + id + "/comments", Map.of("text", "x")).statusCode())
        .as("without the page's nonce")
        .isEqualTo(409);
    assertThat(state(id).live().comments()).isEmpty();
  }

  @Test
  void changesAreAskedForAndTheNewRevisionShowsWhatIsDifferent() throws Exception {
    var id = opened();
    var anna = anna().speaking("en");
    var form = Map.of("decision", "REQUEST_CHANGES", "reason", "Two years only");
    assertThat(send(anna, id, "", form).statusCode()).isEqualTo(303);
    var second = Bodies.submitted(id, 2, 7).replace("1120.50", "980.00").replace("CC-42", "CC-43");
    tell(Topics.REQUESTS, id, 2, "request.submitted.v1", second);
    await().atMost(SOON).until(() -> state(id) instanceof Pending);
    var page = anna.look("/review/" + id);
    assertThat(page.body())
        .contains("Changed since revision 1", "<del>1120.50 EUR</del>", "<ins>980.00 EUR</ins>")
        .contains(
            "<del>CC-42</del>", "Anna asked for changes", "Two years only", "submitted revision 2");
    assertThat(guest("anna@acme.example", id, 1).speaking("en").look("/review/" + id).body())
        .contains("There is a newer version", "<li>Amount</li>")
        .doesNotContain("980");
    keep("changes-en", page);
  }

  @Test
  void manyAreTickedAndEachGetsItsResult() throws Exception {
    var first = opened();
    var second = opened();
    var anna = anna().speaking("en");
    var inbox = anna.look("/inbox");
    assertThat(inbox.body())
        .contains(first + ".1." + DIGEST, second + ".1." + DIGEST)
        .doesNotContain("checked");
    keep("inbox-en", inbox);
    var nonce = Browser.hidden(inbox).get("nonce");
    var none = anna.submit("/inbox/decisions", Map.of("nonce", nonce, "decision", "APPROVE"));
    assertThat(none.body()).contains("Select at least one request");
    var again = Browser.hidden(anna.look("/inbox")).get("nonce");
    person("bruno@acme.example")
        .post("/api/approvals/" + second + "/decisions", Bodies.decision("REFUSE", "No"));
    var body = Map.of("nonce", again, "decision", "APPROVE", "item", first + ".1." + DIGEST);
    var done = anna.submit("/inbox/decisions", body);
    assertThat(done.body()).contains("1 of 1 recorded", "Certificat");
    assertThat(((Closed) state(first)).live().answers().getFirst().evidence().channel())
        .isEqualTo(Channel.PORTAL);
    assertThat(anna.submit("/inbox/decisions", body).statusCode()).as("twice").isEqualTo(409);
    var api =
        anna.post(
            "/api/inbox/decisions",
            "{\"decision\": \"APPROVE\", \"decisions\": [{\"approvalId\": \"%s\", \"revision\": 1, \"digest\": \"%s\"}]}"
                .formatted(second, DIGEST));
    assertThat(Json.mapper().readTree(api.body()).at("/results/0/result").asString())
        .isEqualTo("TOO_LATE");
    assertThat(Json.mapper().readTree(api.body()).at("/results/0/decidedBy/email").asString())
        .isEqualTo("bruno@acme.example");
  }

  @Test
  void theListIsFilteredByWhatStandsInTheAddress() throws Exception {
    var id = opened();
    assertThat(anna().get("/api/inbox?type=order&account=ACC-1001&q=WILDCARD").body()).contains(id);
    for (var other : new String[] {"type=proof", "account=ACC-2002", "q=nothing-like-it"}) {
      assertThat(anna().get("/api/inbox?" + other).body()).doesNotContain(id);
    }
    assertThat(anna().speaking("en").look("/inbox?type=proof").body())
        .contains("Nothing found", "Show all");
  }

  @Test
  void aPlatformTellsWhatSomebodyDecidedAndTheWorldIsToldBecauseOfIt() throws Exception {
    var id = opened();
    command(
        id,
        "chat-" + id,
        "approval.decide.v1",
        Bodies.decided(id, "anna@acme.example", "APPROVE", ""));
    await().atMost(SOON).untilAsserted(() -> assertThat(Told.about(id)).hasSize(3));
    assertThat(state(id).live().answers().getFirst().evidence().channel()).isEqualTo(Channel.KAFKA);
    command(
        id,
        "chat-" + id,
        "approval.decide.v1",
        Bodies.decided(id, "anna@acme.example", "APPROVE", ""));
    command(
        id,
        "late-" + id,
        "approval.decide.v1",
        Bodies.decided(id, "bruno@acme.example", "REFUSE", "No"));
    await().atMost(SOON).until(() -> rejected(id, "late-" + id).isPresent());
    assertThat(rejected(id, "late-" + id).orElseThrow().body().at("/errors/0/code").asString())
        .isEqualTo("already-closed");
    assertThat(rejected(id, "chat-" + id)).as("the same again").isEmpty();
  }

  @Test
  void aPlatformNamesItByItsOwnNameAndIsToldWhatIsWrong() throws Exception {
    var id = newId();
    tell(
        Topics.REQUESTS,
        id,
        1,
        "request.submitted.v1",
        Bodies.submitted(id, 1, 7).replace("po-4711", id));
    awaitOpened(id);
    var body =
        "{\"account\": \"ACC-1001\", \"externalId\": \"%s\", \"by\": {\"email\": \"anna@acme.example\"}, \"text\": \"Why?\", \"asks\": true}"
            .formatted(id);
    command(id, "ask-" + id, "approval.comment.v1", body);
    await().atMost(SOON).until(() -> !state(id).live().comments().isEmpty());
    assertThat(((Pending) state(id)).pausedAt()).isNotNull();
    var bad =
        Map.of(
            "json",
            "{",
            "field",
            body.replace("\"asks\"", "\"colour\""),
            "unnamed",
            "{\"by\": {\"email\": \"a@b.example\"}, \"text\": \"x\"}");
    for (var it : bad.entrySet())
      command(id, it.getKey() + id, "approval.comment.v1", it.getValue());
    command(id, "type" + id, "approval.shout.v1", body);
    for (var it :
        Map.of(
                "json",
                "not-json",
                "field",
                "unknown-field",
                "unnamed",
                "required",
                "type",
                "unknown-type")
            .entrySet()) {
      await().atMost(SOON).until(() -> rejected(id, it.getKey() + id).isPresent());
      var answer = rejected(id, it.getKey() + id).orElseThrow().body();
      assertThat(answer.at("/errors/0/code").asString()).isEqualTo(it.getValue());
      assertThat(Schemas.violations("approval.rejected.v1", answer)).isEmpty();
    }
    assertThat(state(id).live().comments()).hasSize(1);
  }

  private static Optional<Told> rejected(String id, String eventId) {
    return Told.about(id).stream()
        .filter(it -> it.type().equals("approval.rejected.v1"))
        .filter(it -> it.body().get("eventId").asString().equals(eventId))
        .findFirst();
  }

  private Known state(String id) {
    return (Known) approvals.find(id).orElseThrow();
  }

  private static HttpResponse<String> send(
      Browser browser, String id, String action, Map<String, String> fields) {
    var form = Browser.hidden(browser.look("/review/" + id));
    form.putAll(fields);
    return browser.submit("/review/" + id + action, form);
  }

  /// With `-Daval.pages=<folder>` the page is kept there, to be looked at.
  private static void keep(String name, HttpResponse<String> page) throws Exception {
    var folder = System.getProperty("aval.pages");
    if (folder != null) Files.writeString(Path.of(folder, name + ".html"), page.body());
  }
}
