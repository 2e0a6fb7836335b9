package dev.aval.approval.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aval.contracts.Json;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/// Policies are written, read, changed, tried and retired over HTTP.
class PoliciesTest extends ServiceTest {
  final String id = "p" + UUID.randomUUID().toString().substring(0, 8);
  final String path = "/api/policies/" + id + "?account=ACC-1001";

  /// For a type that no other test uses.
  final String document =
      """
      {"name": "Travel", "types": ["%s"], "alwaysHeld": true, "stages": [
        {"name": "Approval", "approvers": [{"right": "APPROVAL"}]},
        {"name": "Direction", "when": "amount > 1000.0", "approvers": [{"right": "SUPER_USER"}]}]}
      """
          .formatted(id);

  @Test
  void aPolicyIsWrittenReadChangedAndRetired() {
    var made = sam().put(path, document, "If-None-Match", "*");
    assertThat(made.statusCode()).isEqualTo(201);
    assertThat(etag(made)).isEqualTo("\"1\"");
    assertThat(sam().put(path, document, "If-Match", "\"1\"").statusCode())
        .as("unchanged")
        .isEqualTo(200);
    assertThat(etag(sam().get(path))).isEqualTo("\"1\"");

    var changed = sam().put(path, document.replace("Travel", "Trips"), "If-Match", "\"1\"");
    assertThat(changed.statusCode()).isEqualTo(200);
    assertThat(etag(changed)).isEqualTo("\"2\"");
    assertThat(json(sam().get(path)).at("/policy/name").asString()).isEqualTo("Trips");
    assertThat(json(sam().get(path + "&version=1")).at("/policy/name").asString())
        .isEqualTo("Travel");
    assertThat(json(sam().get(path)).path("versions")).hasSize(2);

    var retired = sam().delete(path, "If-Match", "\"2\"");
    assertThat(retired.statusCode()).isEqualTo(200);
    assertThat(json(retired).path("retired").asBoolean()).isTrue();
    assertThat(
            json(sam().get("/api/policies?account=ACC-1001"))
                .path("items")
                .findValuesAsString("policyId"))
        .contains(id);
  }

  @Test
  void whoEditedAnOtherVersionIsToldSo() {
    sam().put(path, document);
    assertThat(sam().put(path, document).statusCode()).isEqualTo(412);
    assertThat(sam().put(path, document, "If-Match", "\"9\"").statusCode()).isEqualTo(412);
    assertThat(sam().put(path, document, "If-Match", "W/\"x\"").statusCode()).isEqualTo(412);
    assertThat(sam().delete(path, "If-Match", "\"9\"").statusCode()).isEqualTo(412);
    assertThat(sam().delete(path).statusCode()).isEqualTo(428);
  }

  @Test
  void everythingThatIsWrongIsSaidAtOnce() {
    var answer =
        sam()
            .put(
                path,
                """
                {"name": "n", "stages": [
                  {"name": "1", "when": "amount >", "approvers": [{"rule": "price"}]}],
                 "deadline": {"after": "PT1S", "then": "EXPIRE"}}
                """);
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(json(answer).path("errors").findValuesAsString("pointer"))
        .containsExactlyInAnyOrder(
            "/stages/0/when", "/stages/0/approvers/0/rule", "/deadline/after");
    assertThat(
            json(sam().put("/api/policies/NOT-AN-ID?account=ACC-1001", document))
                .path("errors")
                .findValuesAsString("pointer"))
        .containsExactly("/policyId");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          sam@acme.example     |          | 201 | 200 | 403
          olga@aval.example    | operator | 201 | 200 | 200
          anna@acme.example    |          | 403 | 403 | 403
          victor@other.example |          | 404 | 404 | 403
          """)
  void superUsersWriteTheirsAndOperatorsAll(
      String who, String role, int put, int list, int platform) {
    var browser = role == null ? person(who) : person(who, role);
    assertThat(browser.put(path, document).statusCode()).isEqualTo(put);
    assertThat(browser.get("/api/policies?account=ACC-1001").statusCode()).isEqualTo(list);
    assertThat(browser.get("/api/policies").statusCode()).isEqualTo(platform);
    assertThat(nobody().put(path, document).statusCode()).isEqualTo(401);
    assertThat(client("requests.write").get("/api/policies").statusCode()).isEqualTo(403);
  }

  @Test
  void whatComesWithTheProductIsThereToStartFrom() {
    var all = json(anna().get("/api/policy-profiles")).path("items");
    assertThat(all.findValuesAsString("profileId")).contains("order", "document", "any-of");
    var order = json(anna().get("/api/policy-profiles/order"));
    assertThat(order.at("/policy/selfExemption").asBoolean()).isTrue();
    assertThat(anna().get("/api/policy-profiles/nothing").statusCode()).isEqualTo(404);
  }

  @Test
  void theSimulatorTellsWhoWouldBeAskedAndWhy() {
    var body =
        """
        {"account": "ACC-1001", "type": "%1$s", "amount": {"value": "1200.50", "currency": "EUR"},
         "requester": {"email": "rita@acme.example"}, "data": {"to": "Lyon"},
         "draft": {"policyId": "%1$s", "policy": %2$s}}
        """
            .formatted(id, document);
    var answer = json(sam().post("/api/policies/simulations", body));
    assertThat(answer.path("result").asString()).isEqualTo("ASKED");
    assertThat(answer.at("/policy/policyId").asString()).isEqualTo(id);
    assertThat(answer.at("/policy/origin").asString()).isEqualTo("ACCOUNT");
    assertThat(answer.path("stages").findValuesAsString("name")).contains("Approval", "Direction");
    assertThat(answer.at("/stages/1/approvers/0/why").asString()).isEqualTo("SUPER_USER");
    assertThat(sam().get(path).statusCode()).as("nothing was kept").isEqualTo(404);
  }

  @Test
  void membersAskAboutRequestsOfTheirOwnAndStrangersAboutNothing() throws Exception {
    var mine = "{\"account\": \"ACC-1001\", \"type\": \"order\"}";
    var ritas = mine.replace("}", ", \"requester\": {\"email\": \"rita@acme.example\"}}");
    assertThat(json(rita().post("/api/policies/simulations", mine)).at("/stages/0/approvers"))
        .hasSize(3);
    assertThat(anna().post("/api/policies/simulations", ritas).statusCode()).isEqualTo(403);
    assertThat(person("victor@other.example").post("/api/policies/simulations", mine).statusCode())
        .isEqualTo(404);
    var there = "{\"requestId\": \"" + opened() + "\"}";
    assertThat(
            json(rita().post("/api/policies/simulations", there)).at("/policy/policyId").asString())
        .isEqualTo("order");
    assertThat(person("victor@other.example").post("/api/policies/simulations", there).statusCode())
        .isEqualTo(404);
  }

  private Browser sam() {
    return person("sam@acme.example");
  }

  private Browser rita() {
    return person("rita@acme.example");
  }

  private static String etag(HttpResponse<String> answer) {
    return answer.headers().firstValue("ETag").orElse("");
  }

  private static JsonNode json(HttpResponse<String> answer) {
    return Json.mapper().readTree(answer.body());
  }
}
