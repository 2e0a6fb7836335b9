package dev.aval.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Whoever writes a client by `/api/openapi` gets what he reads there: statuses, bodies, problems.
@Order(4)
class HttpContractIT {
  private final RunningAval aval = RunningAval.shared();
  private final Contract contract = Contract.of(aval);
  private final Api shop = Api.of(aval, Api.SHOP);
  private final Api anna = Api.of(aval, "anna@acme.example");
  private final Api sam = Api.of(aval, "sam@acme.example");
  private final Api rita = Api.of(aval, "rita@acme.example");

  @Test
  void aRequestIsAnsweredAsDescribedFromSubmissionToOutcome() {
    var order = Asked.of("rita@acme.example");
    var id = post(shop, "/api/requests", order.body(), 202).path("requestId").asString();
    Mailbox.of(aval).await("anna@acme.example", order.number());
    get(shop, "/api/requests/" + id, 200);
    get(rita, "/api/requests?account=ACC-1001&status=PENDING&pageToken=", 200);
    get(anna, "/api/inbox?status=pending", 200);
    get(sam, "/api/gates/ticket-42?account=ACC-1001", 200);

    var shown = get(anna, "/api/approvals/" + id, 200);
    var approval = "/api/approvals/" + id;
    post(anna, approval + "/comments", "{\"text\": \"Which size?\", \"asks\": true}", 201);
    post(rita, approval + "/comments", "{\"text\": \"Small\"}", 201);
    post(anna, approval + "/delegations", "{\"to\": \"paul@client.example\"}", 201);
    get(Api.of(aval, "olga@aval.example"), approval + "/waiting", 200);
    var decision =
        "{\"decision\": \"APPROVE\", \"revision\": %d, \"digest\": \"%s\"}"
            .formatted(shown.path("revision").asInt(), shown.path("digest").asString());
    post(anna, approval + "/decisions", decision, 201);
    post(anna, approval + "/decisions", decision, 200);
    var late = post(sam, approval + "/decisions", decision, 409);
    assertThat(late.path("type").asString()).isEqualTo("urn:aval:problem:already-closed");
    new Topics(Kcat.on(aval)).await("request.approved.v1", order.number());
    assertThat(get(rita, "/api/requests/" + id, 200).path("status").asString())
        .isEqualTo("APPROVED");
    get(anna, approval, 200);
    get(anna, "/api/inbox?status=decided", 200);
    post(shop, "/api/requests/" + id + "/remind", "{}", 409);
    post(shop, "/api/requests/" + id + "/release", "{}", 202);
    get(sam, "/api/accounts/ACC-1001/audience/" + id, 200);
    await().untilAsserted(() -> get(anna, "/api/evidence/" + id, 200)); // gathered in seconds
  }

  @ParameterizedTest
  @CsvSource({
    "sam, /api/accounts/ACC-1001",
    "sam, /api/accounts/ACC-1001/members",
    "sam, /api/accounts/ACC-1001/settings",
    "olga, /api/platform/settings",
    "sam, /api/delegations",
    "sam, /api/delegations?account=ACC-1001",
    "sam, /api/policies?account=ACC-1001",
    "sam, /api/policy-profiles",
    "sam, /api/policy-profiles/order",
    "sam, /api/accounts/ACC-1001/order-links",
    "anna, /api/notifications",
    "anna, /api/notifications/preferences",
    "sam, /api/accounts/ACC-1001/branding",
    "sam, /api/accounts/ACC-1001/audience",
    "sam, /api/accounts/ACC-1001/webhooks",
    "sam, /api/portfolio",
    "sam, /api/portfolio/candidates",
    "sam, /api/portfolio/ACC-1001/candidates",
    "olga, /api/operations",
    "olga, /api/erp",
    "olga, /api/evidence/keys"
  })
  void whatIsReadIsAsDescribed(String who, String path) {
    get(Api.of(aval, who + (who.equals("olga") ? "@aval.example" : "@acme.example")), path, 200);
  }

  @Test
  void whatIsMadeIsAsDescribed() {
    var links = "/api/accounts/ACC-1001/order-links";
    var link = post(sam, links, example(links, "post"), 201).path("linkId").asString();
    get(sam, links + "/" + link, 200);
    post(sam, "/api/policies/simulations", example("/api/policies/simulations", "post"), 200);
    var preferences = "/api/notifications/preferences";
    var his = get(sam, preferences, 200);
    contract.holds("PUT", preferences, sam.put(preferences, his.toString()));
  }

  @Test
  void aRefusalIsAProblemThatIsDescribed() {
    var order = Asked.of("rita@acme.example").body();
    var wrong = post(shop, "/api/requests", order.replace("\"subject\"", "\"sujet\""), 422);
    assertThat(wrong.at("/errors/0/pointer").asString()).isNotEmpty();
    post(shop, "/api/requests", "no JSON", 400);
    post(Api.of(aval, "victor@other.example"), "/api/requests", order, 403);
    get(Api.ofNobody(aval), "/api/inbox", 401);
    get(shop, "/api/inbox", 403);
    get(rita, "/api/requests/r" + "a".repeat(25), 404);
    get(rita, "/api/requests?status=GONE", 400);
    get(sam, "/api/gates?account=ACC-1001", 400);
    post(
        anna, "/api/approvals/r" + "a".repeat(25) + "/decisions", "{\"decision\": \"MAYBE\"}", 422);
    var account = sam.get("/api/accounts/ACC-1001").body();
    var path = "/api/accounts/ACC-1001";
    var unsaid = contract.holds("PUT", path, sam.put(path, account));
    assertThat(unsaid.status()).isEqualTo(428);
  }

  @Test
  void anAnswerThatIsNotAsDescribedIsNoticed() {
    var keys = contract.operation("GET", "/api/evidence/keys");
    var schema = keys.at("/responses/200/content/application~1json/schema");
    assertThat(contract.misfits(schema, new JsonMapper().readTree("{\"keys\": 1}"))).isNotEmpty();
  }

  private JsonNode get(Api who, String path, int status) {
    return told("GET", path, who.get(path), status);
  }

  private JsonNode post(Api who, String path, String body, int status) {
    return told("POST", path, who.post(path, body), status);
  }

  private JsonNode told(String method, String path, Api.Answer answer, int status) {
    assertThat(answer.status()).as("%s %s: %s", method, path, answer.body()).isEqualTo(status);
    return contract.holds(method, path, answer).json();
  }

  /// The one that is published.
  private String example(String path, String method) {
    return contract
        .operation(method, path)
        .at("/requestBody/content/application~1json/example")
        .toString();
  }
}
