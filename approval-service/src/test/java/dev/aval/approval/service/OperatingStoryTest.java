package dev.aval.approval.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.aval.contracts.Json;
import dev.aval.contracts.Masked;
import dev.aval.contracts.Samples;
import dev.aval.contracts.Schemas;
import dev.aval.contracts.Topics;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// An operator says why something waits, and makes it go on.
class OperatingStoryTest extends ServiceTest {
  static final Duration SOON = Duration.ofSeconds(30);

  @Test
  void anOperatorSaysWhyItWaitsAndAsksOthers() throws Exception {
    var id = opened();
    var waiting = json(olga().get("/api/approvals/" + id + "/waiting"));
    assertThat(waiting.at("/why/0").asString()).isEqualTo("PEOPLE");
    assertThat(waiting.at("/stages/0/waitsFor").valueStream().map(it -> it.at("/approver/email")))
        .extracting(JsonNode::asString)
        .contains("anna@acme.example");
    assertThat(waiting.at("/next").asString()).isEqualTo("DEADLINE");

    var body =
        """
        {"people": [{"email": "carla@operated.example"}], "reason": "All are away"}
        """;
    assertThat(olga().post("/api/approvals/" + id + "/reassignments", body).statusCode())
        .isEqualTo(201);
    await().atMost(SOON).untilAsserted(() -> assertThat(Told.about(id)).hasSize(2));
    var asked = Told.about(id).getLast();
    assertThat(asked.type()).isEqualTo("approval.asked.v1");
    assertThat(Schemas.violations(asked.type(), asked.body())).isEmpty();
    assertThat(asked.body().get("because").asString()).isEqualTo("REASSIGNED");
    assertThat(asked.body().at("/by/email").asString()).isEqualTo("olga@aval.example");
    var decided =
        person("carla@operated.example")
            .post("/api/approvals/" + id + "/decisions", Bodies.decision("APPROVE", ""));
    assertThat(decided.statusCode()).isEqualTo(201);
  }

  @Test
  void anOperatorSeesWhoWasWrittenToAndWhoseMailIsRefused() throws Exception {
    var id = opened();
    letter(id, "notification.sent.v1", "anna@acme.example");
    letter(id, "notification.failed.v1", "bruno@acme.example");
    await()
        .atMost(SOON)
        .until(() -> why(id).toString().contains("MAIL_REFUSED") && mails(id, "anna").size() == 1);
    assertThat(mails(id, "anna").get(0).get("kind").asString()).isEqualTo("TO_APPROVE");
    assertThat(mails(id, "bruno").get(0).get("refused").asString()).startsWith("550");
    assertThat(mails(id, "sam")).isEmpty();
    assertThat(olga().speaking("en").look("/operations/" + id).body())
        .contains("Asked by mail", "550 5.1.1 No such mailbox", "no mail so far")
        .doesNotContain("??");
  }

  private JsonNode why(String id) {
    return json(olga().get("/api/approvals/" + id + "/waiting")).get("why");
  }

  private JsonNode mails(String id, String name) {
    return json(olga().get("/api/approvals/" + id + "/waiting"))
        .at("/stages/0/waitsFor")
        .valueStream()
        .filter(it -> it.at("/approver/email").asString().startsWith(name + "@"))
        .findFirst()
        .orElseThrow()
        .get("letters");
  }

  /// As notification-service tells it.
  private void letter(String id, String type, String to) throws Exception {
    var body = (ObjectNode) Json.mapper().readTree(Samples.of(type));
    body.put("approvalId", id).put("requestId", id);
    var masked = Masked.of(to, id);
    var whom = type.equals("notification.sent.v1") ? body.withArray("deliveries").get(0) : body;
    ((ObjectNode) whom).put("to", masked.to()).put("toDigest", masked.toDigest());
    note(Topics.NOTIFICATIONS, id, newId(), type, body.toString());
  }

  @Test
  void anOperatorEndsAndReopens() throws Exception {
    var id = opened();
    var path = "/api/approvals/" + id;
    assertThat(olga().post(path + "/resendings", "{}").statusCode()).isEqualTo(429);
    var outcome = "{\"outcome\": \"EXPIRED\", \"reason\": \"Too old\"}";
    assertThat(olga().post(path + "/outcomes", outcome).statusCode()).isEqualTo(201);
    assertThat(olga().post(path + "/skips", "{\"reason\": \"x\"}").statusCode()).isEqualTo(409);
    assertThat(olga().post(path + "/reopenings", "{}").statusCode()).isEqualTo(422);
    assertThat(olga().post(path + "/reopenings", "{\"reason\": \"Still wanted\"}").statusCode())
        .isEqualTo(201);
    assertThat(olga().post(path + "/skips", "{\"reason\": \"Nobody there\"}").statusCode())
        .isEqualTo(201);
    await().atMost(SOON).untilAsserted(() -> assertThat(Told.about(id)).hasSize(4));
    assertThat(Told.about(id))
        .allSatisfy(it -> assertThat(Schemas.violations(it.type(), it.body())).isEmpty());
    assertThat(Told.about(id).getLast().body().get("because").asString()).isEqualTo("SKIPPED");
  }

  @Test
  void whatCouldNotBeTakenInIsTheReason() throws Exception {
    var id = newId();
    tell(Topics.REQUESTS, id, 1, "request.submitted.v1", Bodies.submitted(id, 1, 99));
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> olga().get("/api/approvals/" + id + "/waiting").statusCode() == 200);
    var waiting = json(olga().get("/api/approvals/" + id + "/waiting"));
    assertThat(waiting.get("state").asString()).isEqualTo("UNKNOWN");
    assertThat(waiting.at("/backlog/parked/0/message").asString()).contains("at version 99");
    assertThat(olga().speaking("en").look("/operations/" + id).body()).contains("at version 99");
  }

  @Test
  void theListsGoOnPageByPage() throws Exception {
    for (var i = 0; i < 26; i++) {
      opened();
    }
    var olga = olga().speaking("en");
    var first = olga.look("/operations");
    assertThat(first.body())
        .contains("href=\"/admin/platform/policies\"")
        .doesNotContain("From the beginning");
    var next = link(first.body(), "oldest");
    var second = olga.look(next);
    assertThat(second.body()).contains("From the beginning").doesNotContain("??");
    assertThat(approvals(first.body())).hasSize(25);
    assertThat(approvals(second.body())).isNotEmpty();
    assertThat(approvals(first.body())).doesNotContainAnyElementsOf(approvals(second.body()));
    assertThat(olga.look("/operations?oldest=guess").statusCode()).isEqualTo(400);
    assertThat(olga.get("/api/operations?unaskedToken=guess").statusCode()).isEqualTo(400);
  }

  private static String link(String page, String list) {
    var link = Pattern.compile("href=\"(/operations\\?[^\"]*" + list + "=[^\"]+)\"").matcher(page);
    assertThat(link.find()).isTrue();
    return link.group(1).replace("&amp;", "&");
  }

  private static List<String> approvals(String page) {
    return Pattern.compile("href=\"/operations/(\\w+)\"")
        .matcher(page)
        .results()
        .map(it -> it.group(1))
        .toList();
  }

  @Test
  void thePagesListAndAct() throws Exception {
    var id = opened();
    var olga = olga().speaking("fr");
    assertThat(olga.look("/operations").body()).contains("Ce qui attend").doesNotContain("??");
    assertThat(olga.look("/operations/" + id).body())
        .contains("Pourquoi cela attend", "Anna", "peut approuver dans ce compte")
        .doesNotContain("??");
    var missing = olga.submit("/operations/" + id, Map.of("act", "skip"));
    assertThat(missing.statusCode()).isEqualTo(422);
    assertThat(missing.body()).contains("Indiquez le motif");
    var form = Map.of("act", "force", "outcome", "REFUSED", "reason", "Doublon");
    assertThat(olga.submit("/operations/" + id, form).statusCode()).isEqualTo(303);
    assertThat(olga.look("/operations/" + id).body()).contains("Rouvrir");
  }

  @ParameterizedTest
  @ValueSource(strings = {"reassignments", "skips", "outcomes", "resendings", "reopenings"})
  void nobodyElseActs(String act) throws Exception {
    var id = opened();
    var path = "/api/approvals/" + id + "/" + act;
    assertThat(nobody().post(path, "{}").statusCode()).isEqualTo(401);
    assertThat(anna().post(path, "{}").statusCode()).isEqualTo(403);
    assertThat(client("requests.read").post(path, "{}").statusCode()).isEqualTo(403);
    assertThat(anna().get("/api/approvals/" + id + "/waiting").statusCode()).isEqualTo(403);
    assertThat(anna().get("/api/operations").statusCode()).isEqualTo(403);
    assertThat(anna().look("/operations").statusCode()).isEqualTo(403);
    assertThat(anna().submit("/operations/" + id, Map.of("act", "skip")).statusCode())
        .isEqualTo(403);
  }

  private Browser olga() {
    return person("olga@aval.example", "operator");
  }

  private static JsonNode json(HttpResponse<String> it) {
    return Json.mapper().readTree(it.body());
  }
}
