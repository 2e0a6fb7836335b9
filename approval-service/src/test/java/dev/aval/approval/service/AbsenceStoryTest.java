package dev.aval.approval.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.aval.contracts.Json;
import dev.aval.contracts.Schemas;
import dev.aval.contracts.Topics;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Anna is away, and somebody decides in her place.
class AbsenceStoryTest extends ServiceTest {
  static final Duration SOON = Duration.ofSeconds(30);
  static final Instant UNTIL = Instant.now().plusSeconds(3_600);

  @Test
  void aDeputySeesAndDecidesWhatWaitsAndWhatComes() throws Exception {
    var before = opened();
    var carla = person("carla@deputy.example");
    assertThat(carla.get("/api/approvals/" + before).statusCode()).isEqualTo(404);
    var set = anna().post("/api/delegations", delegation("carla@deputy.example"));
    assertThat(set.statusCode()).isEqualTo(201);
    var id = json(set).get("id").asString();

    assertThat(inbox("carla@deputy.example")).contains(before + " for anna@acme.example");
    var after = opened();
    assertThat(inbox("carla@deputy.example")).contains(after + " for anna@acme.example");
    assertThat(decide(carla, after).statusCode()).isEqualTo(201);
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> assertThat(Told.about(after)).hasSize(3));
    var decided = Told.about(after).get(1);
    assertThat(Schemas.violations(decided.type(), decided.body())).isEmpty();
    assertThat(decided.body().at("/by/email").asString()).isEqualTo("carla@deputy.example");
    assertThat(decided.body().at("/onBehalfOf/email").asString()).isEqualTo("anna@acme.example");
    assertThat(json(carla.get("/api/inbox?status=decided")).toString()).contains(after);

    assertThat(anna().delete("/api/delegations/" + id).statusCode()).isEqualTo(200);
    assertThat(inbox("carla@deputy.example")).isEmpty();
    assertThat(decide(carla, before).statusCode()).isEqualTo(404);
  }

  @Test
  void whoeverAskedForItDoesNotDecideItInAnothersPlace() throws Exception {
    var id = opened();
    var set = json(anna().post("/api/delegations", delegation("rita@acme.example")));
    assertThat(inbox("rita@acme.example")).doesNotContain(id + " for anna@acme.example");
    assertThat(decide(person("rita@acme.example"), id).statusCode()).isEqualTo(403);
    anna().delete("/api/delegations/" + set.get("id").asString());
  }

  @Test
  void whatIsWrongIsSaidByField() {
    var wrong = anna().post("/api/delegations", delegation("anna@acme.example"));
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(json(wrong).at("/errors/0/pointer").asString()).isEqualTo("/deputy");
    assertThat(json(wrong).at("/errors/0/code").asString()).isEqualTo("oneself");
  }

  @Test
  void nobodyArrangesForOthersButASuperUserWithinHisAccount() {
    var body =
        """
        {"person": {"email": "anna@acme.example"}, "deputy": {"email": "bruno@acme.example"},
         "until": "%s", "account": "ACC-1001"}
        """
            .formatted(Instant.now().plusSeconds(60));
    assertThat(person("bruno@acme.example").post("/api/delegations", body).statusCode())
        .isEqualTo(404);
    var set = person("sam@acme.example").post("/api/delegations", body);
    assertThat(set.statusCode()).isEqualTo(201);
    assertThat(person("sam@acme.example").get("/api/delegations?account=ACC-1001").body())
        .contains("bruno@acme.example");
    assertThat(anna().get("/api/delegations?account=ACC-1001").statusCode()).isEqualTo(404);
    var id = json(set).get("id").asString();
    assertThat(anna().delete("/api/delegations/" + id).statusCode()).isEqualTo(200);
  }

  @Test
  void aSuperUserEndsWhatNamesNoAccountInHisOwn() throws Exception {
    var id = opened();
    var sam = person("sam@acme.example").speaking("en");
    var all = anna().post("/api/delegations", delegation("gil@deputy.example"));
    var path = "/api/delegations/" + json(all).get("id").asString() + "?person=anna@acme.example";
    assertThat(inbox("gil@deputy.example")).contains(id + " for anna@acme.example");
    assertThat(sam.delete(path).statusCode()).as("in which account?").isEqualTo(404);
    assertThat(person("rita@acme.example").delete(path + "&account=ACC-1001").statusCode())
        .isEqualTo(404);

    var page = sam.look("/absence?account=ACC-1001").body();
    assertThat(page).contains("gil@deputy.example", "End it for ACC-1001");
    assertThat(page).as("tabs").contains("href=\"/admin/ACC-1001/users\"");
    assertThat(anna().look("/absence?account=ACC-1001").body())
        .as("who does not administer it")
        .doesNotContain("/admin/ACC-1001/users");
    var ended =
        sam.submit(
            "/absence/" + json(all).get("id").asString() + "/end",
            Map.of("person", "anna@acme.example", "account", "ACC-1001"));
    assertThat(ended.statusCode()).isEqualTo(303);
    assertThat(sam.look("/absence?account=ACC-1001").body()).doesNotContain("gil@deputy.example");
    await().atMost(SOON).until(() -> inbox("gil@deputy.example").isEmpty());
    assertThat(decide(person("gil@deputy.example"), id).statusCode()).isEqualTo(404);
    assertThat(sam.delete(path + "&account=ACC-1001").statusCode()).as("again").isEqualTo(200);
    assertThat(anna().speaking("en").look("/absence").body())
        .contains("gil@deputy.example", "Not for ACC-1001: ended there.", "End now");
    var told = Told.about(Topics.DELEGATIONS, "anna@acme.example").getLast();
    assertThat(told.body().at("/delegations").toString()).contains("\"except\":[\"ACC-1001\"]");
    assertThat(Schemas.violations(told.type(), told.body())).isEmpty();
    assertThat(anna().delete(path).statusCode()).isEqualTo(200);
  }

  @Test
  void thePageSetsAndEndsAnAbsenceInTheReadersWords() {
    var bruno = person("bruno@acme.example").speaking("fr");
    assertThat(bruno.look("/absence").body())
        .contains("Qui vous remplace", "datetime-local")
        .doesNotContain("??");
    var bad = bruno.submit("/absence", Map.of("deputy", "dora@deputy.example", "until", "1999"));
    assertThat(bad.statusCode()).isEqualTo(422);
    assertThat(bad.body()).contains("Écrivez une date et une heure", "dora@deputy.example");
    var until = LocalDateTime.now(ZoneOffset.UTC).plusDays(3).truncatedTo(ChronoUnit.MINUTES);
    var form = Map.of("deputy", "dora@deputy.example", "until", until.toString(), "types", "order");
    assertThat(bruno.submit("/absence", form).statusCode()).isEqualTo(303);
    var page = bruno.look("/absence").body();
    assertThat(page).contains("dora@deputy.example", "En cours", "Terminer maintenant");
    var end = page.replaceAll("(?s).*action=\"(/absence/[^\"]+/end)\".*", "$1");
    var ended = bruno.submit(end, Map.of("person", "bruno@acme.example"));
    assertThat(ended.statusCode()).isEqualTo(303);
    assertThat(bruno.look("/absence").body()).contains("Terminée");
    var standing = bruno.submit("/absence/deputy", Map.of("standing", "dora@deputy.example"));
    assertThat(standing.statusCode()).isEqualTo(303);
  }

  @Test
  void aPlatformTellsThatSomebodyIsAwayAndHisDeputyIsAsked() throws Exception {
    var id = opened();
    var leave = newId();
    tellAbsence("set-" + leave, "set", leave("{}", leave));
    await().atMost(SOON).until(() -> !inbox("hana@deputy.example").isEmpty());
    assertThat(inbox("hana@deputy.example")).contains(id + " for bruno@acme.example");
    var line =
        json(person("bruno@acme.example").get("/api/delegations")).at("/delegations").valueStream();
    assertThat(line)
        .filteredOn(it -> it.get("id").asString().equals(leave))
        .singleElement()
        .satisfies(it -> assertThat(it.get("note").asString()).isEqualTo("Congés"))
        .satisfies(it -> assertThat(it.hasNonNull("setBy")).as("a platform, and nobody").isFalse());
    var told = absenceTold();
    assertThat(told.getLast().body().at("/delegations").toString()).contains("\"/shop/eu\"");
    assertThat(decide(person("hana@deputy.example"), id).statusCode()).isEqualTo(201);

    tellAbsence("set-" + leave, "set", leave("{}", leave));
    tellAbsence("again-" + leave, "set", leave("{}", leave));
    tellAbsence("none-" + leave, "end", ended("nothing-of-the-kind"));
    assertThat(refusal("none-" + leave)).isEqualTo("/id no-such-delegation");
    assertThat(absenceTold()).as("what was told again").hasSameSizeAs(told);

    tellAbsence("end-" + leave, "end", ended(leave));
    await().atMost(SOON).until(() -> inbox("hana@deputy.example").isEmpty());
    tellAbsence("end-" + leave, "end", ended(leave));
    tellAbsence("late-" + leave, "set", leave("{}", leave));
    assertThat(refusal("late-" + leave)).isEqualTo("/id ended");
    var later = newId();
    var toCome = "{\"from\": \"%s\"}".formatted(UNTIL.minusSeconds(60));
    tellAbsence("set-" + later, "set", leave(toCome, later));
    tellAbsence("end-" + later, "end", ended(later));
    tellAbsence("late-" + later, "set", leave(toCome, later));
    assertThat(refusal("late-" + later)).as("it had not begun").isEqualTo("/id ended");
    assertThat(person("bruno@acme.example").get("/api/delegations").body()).doesNotContain(later);
    assertThat(refusals())
        .extracting(it -> it.body().get("eventId").asString())
        .contains("none-" + leave, "late-" + leave)
        .doesNotContain("set-" + leave, "again-" + leave, "end-" + leave);
  }

  @Test
  void aPlatformIsToldWhatIsWrongWithAnAbsence() throws Exception {
    var before = absenceTold();
    var wrong =
        Map.of(
            "{\"deputy\": {\"email\": \"bruno@acme.example\"}}", "/deputy oneself",
            "{\"until\": \"2020-01-01T00:00:00Z\"}", "/until past",
            "{\"account\": \"ACC-9\"}", "/account unknown-account",
            "{\"colour\": \"red\"}", "/colour unknown-field",
            "{\"id\": \"two words\"}", "/id format",
            "{\"until\": \"tomorrow\"}", "/until format");
    for (var it : wrong.entrySet()) {
      var eventId = newId();
      tellAbsence(eventId, "set", leave(it.getKey(), newId()));
      assertThat(refusal(eventId)).isEqualTo(it.getValue());
    }
    assertThat(refusals())
        .allSatisfy(it -> assertThat(Schemas.violations(it.type(), it.body())).isEmpty());
    assertThat(absenceTold()).hasSameSizeAs(before);
  }

  private void tellAbsence(String eventId, String verb, String body) throws Exception {
    command("bruno@acme.example", eventId, "delegation." + verb + ".v1", body);
  }

  /// @param other fields that are not as they should be
  private static String leave(String other, String id) {
    var leave =
        Json.mapper()
            .readTree(
                """
                {"id": "%s", "person": {"email": "bruno@acme.example", "name": "Bruno"},
                 "deputy": {"email": "hana@deputy.example", "name": "Hana"}, "note": "Congés",
                 "from": "2026-01-01T00:00:00.123456Z", "until": "%s"}
                """
                    .formatted(id, UNTIL));
    ((ObjectNode) leave).setAll((ObjectNode) Json.mapper().readTree(other));
    return leave.toString();
  }

  private static String ended(String id) {
    return "{\"id\": \"%s\", \"person\": {\"email\": \"Bruno@acme.example\"}}".formatted(id);
  }

  private static List<Told> absenceTold() {
    return Told.about(Topics.DELEGATIONS, "bruno@acme.example");
  }

  private static List<Told> refusals() {
    return Told.about("bruno@acme.example");
  }

  private static String refusal(String eventId) {
    return await()
        .atMost(SOON)
        .until(
            () ->
                refusals().stream()
                    .map(Told::body)
                    .filter(it -> it.get("eventId").asString().equals(eventId))
                    .map(it -> it.at("/errors/0"))
                    .map(it -> it.get("pointer").asString() + " " + it.get("code").asString())
                    .findFirst(),
            Optional::isPresent)
        .orElseThrow();
  }

  @Test
  void onlyThoseWhoSignInGetThere() {
    assertThat(nobody().get("/api/delegations").statusCode()).isEqualTo(401);
    assertThat(client("requests.read").get("/api/delegations").statusCode()).isEqualTo(403);
    assertThat(nobody().look("/absence").statusCode()).isEqualTo(401);
  }

  private List<String> inbox(String email) {
    return json(person(email).get("/api/inbox"))
        .get("items")
        .valueStream()
        .map(it -> it.get("approvalId").asString() + " for " + it.at("/insteadOf/email").asString())
        .toList();
  }

  private static HttpResponse<String> decide(Browser browser, String id) {
    return browser.post("/api/approvals/" + id + "/decisions", Bodies.decision("APPROVE", ""));
  }

  private static String delegation(String deputy) {
    return """
    {"deputy": {"email": "%s"}, "until": "%s"}
    """
        .formatted(deputy, Instant.now().plusSeconds(3_600));
  }

  private static JsonNode json(HttpResponse<String> it) {
    return Json.mapper().readTree(it.body());
  }
}
