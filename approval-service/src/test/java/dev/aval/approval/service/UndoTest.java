package dev.aval.approval.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.aval.contracts.Json;
import dev.aval.contracts.Topics;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Taking back an answer that has ended a stage (N7), on the page, by the API and as it is told.
class UndoTest extends ServiceTest {
  @Test
  void thePageTakesItBackAndAsksAgainAndTheNextPeopleAreReleased() throws Exception {
    var id = inTwoStages();
    var anna = guest("anna@acme.example", id, 1).speaking("en");
    var form = Browser.hidden(anna.look("/review/" + id));
    form.putAll(Map.of("decision", "APPROVE", "reason", ""));
    assertThat(anna.submit("/review/" + id, form).statusCode()).isEqualTo(303);
    var page = anna.look("/review/" + id);
    assertThat(page.body()).contains("Take my decision back", "as long as nobody answers after");
    var sam = person("sam@acme.example").speaking("en");
    assertThat(sam.look("/review/" + id).body()).contains("type=\"radio\"");

    var undone = anna.submit("/review/" + id + "/undo", Browser.hidden(page));
    assertThat(undone.statusCode()).isEqualTo(303);
    assertThat(anna.look("/review/" + id).body()).contains("type=\"radio\"");
    assertThat(sam.look("/review/" + id).body()).doesNotContain("type=\"radio\"");
    var asked = told(id, "approval.asked.v1", "UNDONE");
    assertThat(asked.at("/released/0/email").asString()).isEqualTo("sam@acme.example");
    assertThat(asked.at("/approvers").findValuesAsString("email"))
        .doesNotContain("anna@acme.example");
  }

  @Test
  void theApiSaysUntilWhenAndNotOnceSomebodyHasAnsweredAfterIt() throws Exception {
    var id = inTwoStages();
    var answer = approve(anna(), id);
    assertThat(Json.mapper().readTree(answer.body()).path("undoUntil").asString()).isNotEmpty();
    assertThat(approve(person("sam@acme.example"), id).statusCode()).isEqualTo(201);
    assertThat(anna().delete("/api/approvals/" + id + "/decisions/mine").statusCode())
        .isEqualTo(409);
  }

  private static HttpResponse<String> approve(Browser who, String id) {
    var shown = Json.mapper().readTree(who.get("/api/approvals/" + id).body());
    return who.post(
        "/api/approvals/" + id + "/decisions",
        """
        {"decision": "APPROVE", "revision": 1, "digest": "%s"}
        """
            .formatted(shown.path("digest").asString()));
  }

  private String inTwoStages() throws Exception {
    var path = "/api/policies/undoable?account=ACC-1001";
    var sam = person("sam@acme.example");
    if (sam.get(path).statusCode() != 200) {
      var document =
          """
          {"name": "undoable", "types": ["undoable"], "undo": "PT2M", "stages": [
            {"name": "Approval", "approvers": [{"email": "anna@acme.example"}, {"email": "bruno@acme.example"}]},
            {"name": "Direction", "approvers": [{"right": "SUPER_USER"}]}]}
          """;
      assertThat(sam.put(path, document).statusCode()).isEqualTo(201);
    }
    var id = newId();
    var body = Bodies.submitted(id, 1, 7).replace("\"type\": \"order\"", "\"type\": \"undoable\"");
    tell(Topics.REQUESTS, id, 1, "request.submitted.v1", body);
    awaitOpened(id);
    return id;
  }

  private static JsonNode told(String id, String type, String because) {
    return await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () ->
                Told.about(id).stream()
                    .filter(it -> it.type().equals(type))
                    .map(Told::body)
                    .filter(it -> it.path("because").asString().equals(because))
                    .findFirst()
                    .orElse(null),
            it -> it != null);
  }
}
