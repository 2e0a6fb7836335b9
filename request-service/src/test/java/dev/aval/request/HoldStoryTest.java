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

/// D24: a request that is locked to an unpaid invoice, over Kafka, HTTP and on its page.
class HoldStoryTest extends ServiceTest {
  static final String RITA = ISSUER.person("rita@acme.example");
  static final String SAM = ISSUER.person("sam@acme.example");
  static final String OLGA = ISSUER.person("olga@aval.example", "operator");

  @Test
  void aPlatformSubmitsItHeldAndReleasesItByAnEventOnce() {
    String account = account();
    String id = submit(account);
    var submitted = json(told(Topics.REQUESTS, "request.submitted.v1", id));
    assertThat(submitted.get("held").asBoolean()).isTrue();
    release(account, "{\"invoice\": \"INV-8\"}", "/shop/eu");
    release(account, "{}", "/shop/us");
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> rejections(account).equals(List.of("not-held", "unknown-request")));
    assertThat(state(id).has("holdReleasedAt")).isFalse();

    release(
        account,
        "{\"message\": \"Received\", \"by\": {\"email\": \"o@shop.example\"}}",
        "/shop/eu");
    release(account, "{\"invoice\": \"INV-9\", \"message\": \"Once more\"}", "/shop/eu");
    var released = json(told(Topics.REQUESTS, "request.hold-released.v1", id));
    for (var field : submitted.propertyNames()) {
      if (!field.equals("held")) {
        assertThat(released.get(field)).as(field).isEqualTo(submitted.get(field));
      }
    }
    assertThat(released.get("releaseMessage").asString()).isEqualTo("Received");
    assertThat(released.at("/releasedBy/email").asString()).isEqualTo("o@shop.example");
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> state(id).path("holdReleasedAt").equals(released.get("releasedAt")));
    assertThat(state(id).get("status").asString()).isEqualTo("PENDING");
    cancel(account);
    told(Topics.REQUESTS, "request.cancel-requested.v1", id);
    assertThat(times("request.hold-released.v1", id)).isEqualTo(1);
  }

  @Test
  void calledBackWhileItIsHeldItIsCancelledWithoutAskingAnybody() {
    String account = account();
    String id = submit(account);
    cancel(account);
    told(Topics.REQUESTS, "request.cancelled.v1", id);
    release(account, "{}", "/shop/eu");
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> rejections(account).equals(List.of("not-pending")));
    assertThat(times("request.cancel-requested.v1", id)).isZero();
    assertThat(state(id).get("status").asString()).isEqualTo("CANCELLED");
    assertThat(state(id).get("because").asString()).isEqualTo("CANCELLED");
    assertThat(get("/requests/" + id, RITA).body())
        .contains("Cancelled by")
        .doesNotContain("Nobody is asked before");
  }

  @Test
  void overHttpItIsSaidOnceAndWhoWaitsForAnotherInvoiceIsToldSo() {
    String account = account();
    call("POST", "/api/requests", SHOP, held(account, "po-1"));
    String id = RequestIds.of("/platform/shop", account, "po-1");
    String path = "/api/requests/" + id;
    assertThat(json(get(path, RITA)).get("held").asBoolean()).isTrue();
    var nobody = call("POST", path + "/remind", RITA, null);
    assertThat(nobody.statusCode()).isEqualTo(409);
    assertThat(json(nobody).get("type").asString()).endsWith("held");

    var odd = call("POST", path + "/hold-release", SHOP, "{\"invoce\": \"INV-9\"}");
    assertThat(odd.statusCode()).isEqualTo(422);
    assertThat(json(odd).at("/errors/0/pointer").asString()).isEqualTo("/invoce");
    var other = call("POST", path + "/hold-release", SHOP, "{\"invoice\": \"INV-8\"}");
    assertThat(other.statusCode()).isEqualTo(409);
    assertThat(json(other).get("type").asString()).endsWith("not-held");
    for (int i = 0; i < 2; i++) {
      var done = call("POST", path + "/hold-release", SHOP, "{\"invoice\": \"INV-9\"}");
      assertThat(done.statusCode()).isEqualTo(202);
    }
    var read = json(get(path, RITA));
    assertThat(read.has("held")).isFalse();
    assertThat(read.has("holdReleasedAt")).isTrue();
    told(Topics.REQUESTS, "request.hold-released.v1", id);
    assertThat(times("request.hold-released.v1", id)).isEqualTo(1);

    call("POST", "/api/requests", SHOP, body(account, "po-2", "S"));
    String never = RequestIds.of("/platform/shop", account, "po-2");
    var refused = call("POST", "/api/requests/" + never + "/hold-release", SHOP, null);
    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(json(refused).get("type").asString()).endsWith("not-held");
  }

  @Test
  void thePageSaysWhatItWaitsForAndOperatorsSayThatItIsPaid() {
    String account = account();
    String id = submit(account);
    String path = "/requests/" + id;
    assertThat(french(path, RITA))
        .contains("Elle attend le paiement de la facture INV-9. Personne n’est sollicité avant.")
        .doesNotContain("La facture est payée", "Envoyer un rappel", "??");
    assertThat(get(path, SAM).body())
        .contains("It waits for the payment of invoice INV-9.")
        .doesNotContain("The invoice is paid", "Remind now");
    var fresh = call("GET", path + "?said=submitted", RITA, null, "Accept", "text/html");
    assertThat(fresh.headers().firstValue("Refresh")).isEmpty();
    assertThat(fresh.body()).contains("asked once the invoice is paid");
    assertThat(french("/requests?list=payment-pending&account=" + account, SAM)).contains(id);

    assertThat(french(path, OLGA)).contains("La facture est payée", path + "/hold-release");
    var other = post(path + "/hold-release", OLGA, "invoice=INV-8");
    assertThat(other.headers().firstValue("Location")).contains(path + "?said=not-held");
    var done = post(path + "/hold-release", OLGA, "invoice=INV-9&message=Virement+re%C3%A7u");
    assertThat(done.headers().firstValue("Location")).contains(path + "?said=hold-released");
    assertThat(french(path + "?said=hold-released", OLGA))
        .contains("Facture INV-9 payée, selon olga", "Virement reçu")
        .doesNotContain("Elle attend le paiement", "La facture est payée", "??");
    assertThat(french("/requests?list=payment-pending&account=" + account, SAM)).doesNotContain(id);
    assertThat(french("/requests?list=pending&account=" + account, SAM)).contains(id);
  }

  /// What the approval of the revision before came to is told, and ends nothing.
  @Test
  void aRevisionWithAnotherInvoiceIsHeldAgainAndTheEndOfTheOneBeforeIsNotItsEnd() {
    String account = account();
    String id = submit(account);
    release(account, "{}", "/shop/eu");
    told(Topics.REQUESTS, "request.hold-released.v1", id);
    publish("request.revise.v1", "/shop/eu", held(account, "po-1").replace("INV-9", "INV-10"));
    var closed =
        ((ObjectNode) Json.mapper().readTree(Samples.of("approval.closed.v1")))
            .put("approvalId", id)
            .put("requestId", id)
            .put("account", account)
            .put("revision", 1)
            .put("outcome", "CANCELLED")
            .put("because", "HELD");
    await().atMost(Duration.ofSeconds(60)).until(() -> state(id).get("revision").asInt() == 2);
    byte[] body = closed.toString().getBytes(UTF_8);
    FOREIGN.publish(Topics.APPROVALS, id, "approval.closed.v1", "/aval/approval-service", 2L, body);
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> french("/requests/" + id, SAM).contains("Plus personne n’est sollicité"));
    assertThat(french("/requests/" + id, SAM))
        .contains("le paiement de la facture INV-10", "Une version plus récente attend un paiement")
        .doesNotContain("Annulée", "??");
    assertThat(state(id).get("status").asString()).isEqualTo("PENDING");
  }

  /// T7: a held request is pending as any other.
  @Test
  void theModeStaysOnWhileSomethingIsHeld() {
    String account = account();
    submit(account);
    var off =
        call(
            "PUT", "/api/accounts/" + account + "/approval-mode", SAM, "{\"approvalMode\": false}");
    assertThat(off.statusCode()).isEqualTo(409);
    assertThat(json(off).get("type").asString()).endsWith("requests-pending");
  }

  /// Z10: it blocks what it is about, and lets it go when it is called back.
  @Test
  void itsGateIsShutUntilItIsCalledBack() {
    String account = account();
    String held = held(account, "po-1").replaceFirst("\\{", "{\"subjectRef\": \"ticket-7\",");
    call("POST", "/api/requests", SHOP, held);
    String id = RequestIds.of("/platform/shop", account, "po-1");
    String gate = account + "/ticket-7";
    told(Topics.GATES, "gate.blocked.v1", gate);
    assertThat(call("POST", "/api/requests/" + id + "/cancel", RITA, null).statusCode())
        .isEqualTo(202);
    told(Topics.GATES, "gate.unblocked.v1", gate);
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
    publish("request.submit.v1", "/shop/eu", held(account, "po-1"));
    String id = RequestIds.of("/shop/eu", account, "po-1");
    told(Topics.REQUESTS, "request.submitted.v1", id);
    return id;
  }

  private static String held(String account, String externalId) {
    return body(account, externalId, "Unpaid")
        .replaceFirst("\\{", "{\"hold\": {\"invoice\": \"INV-9\"},");
  }

  private static void release(String account, String more, String source) {
    var comma = more.equals("{}") ? "" : ",";
    publish("hold.release.v1", source, more.replaceFirst("\\{", named(account) + comma));
  }

  private static void cancel(String account) {
    publish("request.cancel.v1", "/shop/eu", named(account) + "}");
  }

  private static String named(String account) {
    return "{\"account\": \"%s\", \"externalId\": \"po-1\"".formatted(account);
  }

  private static void publish(String type, String source, String body) {
    FOREIGN.publish(Topics.REQUESTS_INBOX, "po-1", type, source, body.getBytes(UTF_8));
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
