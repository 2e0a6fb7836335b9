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

/// B8: approved is one event, released another, and the platform tells the second.
class ReleaseStoryTest extends ServiceTest {
  static final String RITA = ISSUER.person("rita@acme.example");
  static final String SAM = ISSUER.person("sam@acme.example");

  @Test
  void aPlatformReleasesByAnEventWhatWasApprovedAndIsToldOnce() {
    String account = account();
    String id = submit(account);
    release(account, "Too early");
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> rejections(account).equals(List.of("not-approved")));
    close(id, account, "APPROVED", 3);
    release(account, "Sent to production");
    release(account, "Once more");
    var released = json(told(Topics.REQUESTS, "request.released.v1", id));
    assertThat(released.get("message").asString()).isEqualTo("Sent to production");
    assertThat(released.at("/releasedBy/email").asString()).isEqualTo("rob@shop.example");
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> state(id).path("releasedAt").equals(released.get("releasedAt")));
    assertThat(state(id).get("status").asString()).isEqualTo("APPROVED");
    assertThat(times("request.released.v1", id)).isEqualTo(1);
  }

  @Test
  void overHttpTheSameAgainChangesNothingAndTheMessageIsChecked() {
    String account = account();
    call("POST", "/api/requests", SHOP, body(account, "po-1", "S"));
    String id = RequestIds.of("/platform/shop", account, "po-1");
    String path = "/api/requests/" + id + "/release";
    var early = call("POST", path, SHOP, null);
    assertThat(early.statusCode()).isEqualTo(409);
    assertThat(json(early).get("type").asString()).endsWith("not-approved");
    told(Topics.REQUESTS, "request.submitted.v1", id);
    close(id, account, "APPROVED", 3);

    var odd = call("POST", path, SHOP, "{\"mesage\": \"Done\"}");
    assertThat(odd.statusCode()).isEqualTo(422);
    assertThat(json(odd).at("/errors/0/pointer").asString()).isEqualTo("/mesage");
    assertThat(call("POST", path, SHOP, "{\"by\": {}}").statusCode()).isEqualTo(422);
    assertThat(call("POST", path, RITA, null).statusCode()).as("asked for it").isEqualTo(403);
    assertThat(call("POST", path, SHOP, "{\"message\": \"Done\"}").statusCode()).isEqualTo(202);
    assertThat(call("POST", path, SAM, "{\"message\": \"Done again\"}").statusCode())
        .isEqualTo(202);
    var read = json(get("/api/requests/" + id, RITA));
    assertThat(read.get("releaseMessage").asString()).isEqualTo("Done");
    assertThat(read.has("releasedBy")).as("a platform is nobody").isFalse();
    assertThat(read.has("releasedAt")).isTrue();
    told(Topics.REQUESTS, "request.released.v1", id);
    assertThat(times("request.released.v1", id)).isEqualTo(1);
  }

  @Test
  void thePageOffersItToWhoMayAndSaysWhenAndByWhom() {
    String account = account();
    String id = submit(account);
    String path = "/requests/" + id;
    assertThat(french(path, SAM)).doesNotContain("Marquer comme réalisée");
    close(id, account, "APPROVED", 3);
    assertThat(french(path, RITA)).contains("Approuvée").doesNotContain("Marquer comme réalisée");
    assertThat(french(path, SAM)).contains("Marquer comme réalisée", path + "/release");

    var refused = post(path + "/release", RITA, "message=Mine");
    assertThat(refused.headers().firstValue("Location")).contains(path + "?said=not-yours");
    var done = post(path + "/release", SAM, "message=Parti+chez%E2%80%AE+l%27imprimeur%07");
    assertThat(done.headers().firstValue("Location")).contains(path + "?said=released");
    assertThat(french(path + "?said=released", SAM))
        .contains("Réalisée le", "selon sam.", "Parti chez  l&#39;imprimeur")
        .contains("sam l&#39;a marquée comme réalisée")
        .doesNotContain("Marquer comme réalisée", "??");
    assertThat(french("/requests?account=" + account, RITA)).contains("Approuvée", "Réalisée");
    assertThat(get(path, RITA).body()).contains("Released on", "marked it as released");
  }

  @Test
  void whatIsReopenedAfterwardsWaitsAgainAndStillShowsThatItWasReleased() {
    String account = account();
    String id = submit(account);
    close(id, account, "APPROVED", 3);
    release(account, "First time");
    told(Topics.REQUESTS, "request.released.v1", id);
    publishApproval(id, 4, sample("approval.asked.v1", id, account).put("because", "REOPENED"));
    told(Topics.REQUESTS, "request.reopened.v1", id);
    await().atMost(Duration.ofSeconds(60)).until(() -> !state(id).has("releasedAt"));
    assertThat(get("/requests/" + id, SAM).body())
        .contains("First time", "marked it as released")
        .doesNotContain("Mark as released", "Released on");

    close(id, account, "APPROVED", 5);
    release(account, "Second time");
    await().atMost(Duration.ofSeconds(60)).until(() -> times("request.released.v1", id) == 2);
  }

  @AfterAll
  static void allThatWasToldKeepsItsSchema() {
    for (var topic : List.of(Topics.REQUESTS, Topics.REQUESTS_STATE)) {
      assertThat(Foreign.all(topic))
          .isNotEmpty()
          .allSatisfy(it ->
              assertThat(Schemas.violations(Foreign.header(it, "ce_type"), it.value())).isEmpty());
    }
  }

  private static String submit(String account) {
    byte[] body = body(account, "po-1", "Certificate").getBytes(UTF_8);
    FOREIGN.publish(Topics.REQUESTS_INBOX, "po-1", "request.submit.v1", "/shop/eu", body);
    String id = RequestIds.of("/shop/eu", account, "po-1");
    told(Topics.REQUESTS, "request.submitted.v1", id);
    return id;
  }

  private static void release(String account, String message) {
    String body =
        """
        {"account": "%s", "externalId": "po-1", "message": "%s",
         "by": {"email": "rob@shop.example", "name": "Rob"}}
        """
            .formatted(account, message);
    FOREIGN.publish(
        Topics.REQUESTS_INBOX, "po-1", "request.release.v1", "/shop/eu", body.getBytes(UTF_8));
  }

  /// As approval-service would say it, and request-service has told the outcome.
  private static void close(String id, String account, String outcome, long seq) {
    long before = times("request.approved.v1", id);
    publishApproval(id, seq, sample("approval.closed.v1", id, account).put("outcome", outcome));
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> times("request.approved.v1", id) == before + 1);
  }

  private static ObjectNode sample(String type, String id, String account) {
    return ((ObjectNode) Json.mapper().readTree(Samples.of(type)))
        .put("approvalId", id)
        .put("requestId", id)
        .put("account", account)
        .put("revision", 1);
  }

  private static void publishApproval(String id, long seq, ObjectNode event) {
    var type = event.has("outcome") ? "approval.closed.v1" : "approval.asked.v1";
    byte[] body = event.toString().getBytes(UTF_8);
    FOREIGN.publish(Topics.APPROVALS, id, type, "/aval/approval-service", seq, body);
  }

  private static long times(String type, String id) {
    return Foreign.all(Topics.REQUESTS).stream()
        .filter(it -> id.equals(it.key()) && type.equals(Foreign.header(it, "ce_type")))
        .count();
  }

  private static List<String> rejections(String account) {
    return Foreign.all(Topics.REQUESTS).stream()
        .filter(it -> Foreign.header(it, "ce_type").equals("request.rejected.v1"))
        .map(ServiceTest::json)
        .filter(it -> it.path("account").asString("").equals(account))
        .map(it -> it.at("/errors/0/code").asString())
        .toList();
  }

  private static JsonNode state(String id) {
    return json(told(Topics.REQUESTS_STATE, "request.state.v1", id));
  }

  private String french(String path, String token) {
    return call("GET", path, token, null, "Accept-Language", "fr", "Accept", "text/html").body();
  }

  private HttpResponse<String> post(String path, String token, String form) {
    return call("POST", path, token, form, "Content-Type", "application/x-www-form-urlencoded");
  }
}
