package dev.aval.request;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aval.request.requests.RequestIds;
import dev.aval.request.testing.ServiceTest;
import java.util.HashSet;
import org.junit.jupiter.api.Test;

/// The API over HTTP, with signed tokens.
class WebTest extends ServiceTest {
  final String rita = ISSUER.person("rita@acme.example");

  @Test
  void aPostedRequestIsThereAndPostedAgainIsTheSame() {
    String account = account();
    var first = call("POST", "/api/requests", SHOP, body(account, "po-1", "Certificate"));
    assertThat(first.statusCode()).isEqualTo(202);
    String id = RequestIds.of("/platform/shop", account, "po-1");
    assertThat(first.headers().firstValue("Location")).contains("/api/requests/" + id);
    assertThat(json(first).get("requestId").asString()).isEqualTo(id);
    assertThat(json(first).get("status").asString()).isEqualTo("PENDING");

    var again = call("POST", "/api/requests", SHOP, body(account, "po-1", "Certificate"));
    assertThat(again.body()).isEqualTo(first.body());
    var other = call("POST", "/api/requests", SHOP, body(account, "po-1", "Other"));
    assertThat(other.statusCode()).isEqualTo(409);

    var read = json(get("/api/requests/" + id, SHOP));
    assertThat(read.at("/amount/value").asString()).isEqualTo("120.50");
    assertThat(read.at("/data/cost").asDouble()).isEqualTo(1.5);
    assertThat(read.get("digest").asString()).hasSize(64);
    assertThat(read.has("decidedBy")).isFalse();
  }

  @Test
  void theIdempotencyKeyStandsInForAnExternalId() {
    String account = account();
    String body = body(account, "X", "Certificate").replace("\"externalId\": \"X\",", "");
    var one = call("POST", "/api/requests", SHOP, body, "Idempotency-Key", "k-1");
    var two = call("POST", "/api/requests", SHOP, body, "Idempotency-Key", "k-1");
    assertThat(one.statusCode()).isEqualTo(202);
    assertThat(two.body()).isEqualTo(one.body());
    var none = call("POST", "/api/requests", SHOP, body);
    assertThat(none.statusCode()).isEqualTo(422);
    assertThat(json(none).at("/errors/0/pointer").asString()).isEqualTo("/externalId");
  }

  @Test
  void everyRefusalSaysWhereAndWhy() {
    var unknown = call("POST", "/api/requests", SHOP, body("ACC-NONE", "po-1", "S"));
    assertThat(unknown.statusCode()).isEqualTo(422);
    assertThat(json(unknown).at("/errors/0").toString())
        .contains("\"/account\"", "\"unknown-account\"");
    assertThat(call("POST", "/api/requests", SHOP, "nonsense").statusCode()).isEqualTo(400);
    assertThat(call("POST", "/api/requests", SHOP, "").statusCode()).isEqualTo(400);
    assertThat(call("POST", "/api/requests", SHOP, "x".repeat(300_000)).statusCode())
        .isEqualTo(413);
  }

  @Test
  void aMemberAsksForHimselfOnly() {
    String account = account();
    String body = body(account, "mine", "S").replace("rita@acme.example", "sam@acme.example");
    var answer = call("POST", "/api/requests", rita, body);
    String id = json(answer).get("requestId").asString();
    assertThat(id).isEqualTo(RequestIds.of("/people", account, "mine"));
    assertThat(json(get("/api/requests/" + id, rita)).at("/requester/email").asString())
        .isEqualTo("rita@acme.example");
  }

  @Test
  void cancellingIsAcceptedAndNotYetCertain() {
    String account = account();
    call("POST", "/api/requests", SHOP, body(account, "po-1", "S"));
    String path = "/api/requests/" + RequestIds.of("/platform/shop", account, "po-1");
    var called = call("POST", path + "/cancel", SHOP, "{\"reason\": \"twice\"}");
    assertThat(called.statusCode()).isEqualTo(202);
    assertThat(json(called).get("status").asString()).isEqualTo("CANCELLING");
    assertThat(call("POST", path + "/cancel", SHOP, null).statusCode()).isEqualTo(202);
    assertThat(json(get(path, SHOP)).has("cancelRequestedAt")).isTrue();
    var odd = call("POST", path + "/cancel", SHOP, "{\"why\": \"twice\"}");
    assertThat(odd.statusCode()).isEqualTo(422);
    assertThat(json(odd).at("/errors/0/pointer").asString()).isEqualTo("/why");
  }

  @Test
  void pagesFollowEachOtherWithoutGapsOrRepeats() {
    String account = account();
    for (int i = 0; i < 120; i++) {
      call("POST", "/api/requests", SHOP, body(account, "po-" + i, "Subject " + i));
    }
    var seen = new HashSet<String>();
    String token = "";
    int pages = 0;
    do {
      var page = json(get("/api/requests?account=" + account + "&pageToken=" + token, rita));
      page.get("requests")
          .forEach(it -> assertThat(seen.add(it.get("requestId").asString())).isTrue());
      token = page.path("nextPageToken").asString("");
      pages++;
    } while (!token.isEmpty());
    assertThat(seen).hasSize(120);
    assertThat(pages).isBetween(3, 4);
    var found = json(get("/api/requests?account=" + account + "&q=subject%20119", rita));
    assertThat(found.get("requests")).hasSize(1);
    assertThat(get("/api/requests?status=NONSENSE", rita).statusCode()).isEqualTo(400);
    assertThat(get("/api/requests?pageToken=!!", rita).statusCode()).isEqualTo(400);
  }

  @Test
  void anAccountIsChangedByItsVersion() {
    String account = account();
    String path = "/api/accounts/" + account;
    var read = get(path, SHOP);
    assertThat(read.headers().firstValue("ETag")).contains("\"1\"");
    assertThat(
            call("PUT", path, SHOP, read.body(), "If-Match", "\"1\"").headers().firstValue("ETag"))
        .contains("\"1\"");
    String off = acme().replace("\"approvalMode\": true", "\"approvalMode\": false");
    assertThat(call("PUT", path, SHOP, off, "If-Match", "\"1\"").headers().firstValue("ETag"))
        .contains("\"2\"");
    assertThat(call("PUT", path, SHOP, off, "If-Match", "\"1\"").statusCode()).isEqualTo(412);
    assertThat(call("PUT", path, SHOP, off, "If-None-Match", "*").statusCode()).isEqualTo(412);
    var blind = call("PUT", path, SHOP, off);
    assertThat(blind.statusCode()).isEqualTo(428);
    assertThat(json(blind).get("type").asString())
        .isEqualTo("urn:aval:problem:precondition-required");
  }

  @Test
  void aSlipInAnAccountIsNamed() {
    String odd =
        acme().replace("\"APPROVAL\"]", "\"APROVAL\"]").replace("\"locale\"", "\"lokale\"");
    var answer = call("PUT", "/api/accounts/ACC-9", SHOP, odd);
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(json(answer).get("errors").valueStream().map(it -> it.get("pointer").asString()))
        .contains("/members/1/lokale", "/members/1/rights/0");
    assertThat(call("PUT", "/api/accounts/a%20b", SHOP, acme()).statusCode()).isEqualTo(422);
  }
}
