package dev.aval.link;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.aval.contracts.Json;
import dev.aval.contracts.Samples;
import dev.aval.contracts.Schemas;
import dev.aval.contracts.Topics;
import dev.aval.platform.security.TestIssuer;
import dev.aval.platform.testing.Foreign;
import dev.aval.platform.testing.PlatformParts;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Order links on a real broker and database: made by a super user, used by strangers, and nothing
/// of them anywhere it should not be.
@SpringBootTest(
    classes = LinkService.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "spring.config.name=link-service",
      "aval.link.key=${java.io.tmpdir}/aval-link-test/key-${random.uuid}.json",
      "aval.link.orders.keys=${java.io.tmpdir}/aval-link-test/keys-${random.uuid}.json"
    })
@PlatformParts
@ExtendWith(OutputCaptureExtension.class)
class OrderLinkStoryTest {
  static final TestIssuer ISSUER = TestIssuer.start();
  static final Foreign FOREIGN = new Foreign();
  static final HttpClient HTTP = HttpClient.newHttpClient();
  static final String SAM = "sam@acme.example";
  static final String OLGA = ISSUER.person("olga@aval.example", "operator");
  static final String LINKS = "/api/accounts/ACC-1001/order-links";
  static final Map<String, String> TYPED =
      Map.of("data.domain", "example.org", "name", "Anna", "email", "anna@acme.example");

  @LocalServerPort int port;
  @Autowired MongoTemplate mongo;

  @DynamicPropertySource
  static void trust(DynamicPropertyRegistry registry) {
    ISSUER.trustedBy(registry);
  }

  @BeforeEach
  void acmeIsKnown() {
    FOREIGN.publish(
        Topics.ACCOUNTS,
        "ACC-1001",
        "account.changed.v1",
        "/aval/request-service",
        7L,
        Samples.of("account.changed.v1"));
    await()
        .untilAsserted(() -> assertThat(api("GET", LINKS, SAM, null).statusCode()).isEqualTo(200));
  }

  @Test
  void onlySuperUsersOfTheAccountAndOperatorsHaveToDoWithItsLinks() {
    var link = made(_ -> {});
    var one = LINKS + "/" + link.at("/linkId").asString();
    var elsewhere = one.replace("ACC-1001", "ACC-2002");
    for (var path : List.of(LINKS, one)) {
      assertThat(api("GET", path, SAM, null).statusCode()).isEqualTo(200);
      assertThat(call("GET", path, OLGA, null).statusCode()).isEqualTo(200);
      assertThat(api("GET", path, "anna@acme.example", null).statusCode()).isEqualTo(403);
      assertThat(api("GET", path, "victor@other.example", null).statusCode()).isEqualTo(404);
      assertThat(call("GET", path, ISSUER.client("shop", "requests.write"), null).statusCode())
          .isEqualTo(403);
      assertThat(call("GET", path, null, null).statusCode()).isEqualTo(401);
    }
    for (var act : List.of("PUT " + one + "/state", "PUT " + one + "/terms", "POST " + LINKS)) {
      var method = act.split(" ")[0];
      var path = act.split(" ")[1];
      var body =
          path.endsWith("state") ? "{\"enabled\": false}" : path.endsWith("terms") ? TERMS : BODY;
      assertThat(api(method, path, "anna@acme.example", body).statusCode()).isEqualTo(403);
      assertThat(api(method, path, "victor@other.example", body).statusCode()).isEqualTo(404);
    }
    assertThat(call("GET", elsewhere, OLGA, null).statusCode()).isEqualTo(404);
    assertThat(api("GET", one, SAM, null).body()).contains("\"state\":\"ENABLED\"");
    for (var page : List.of("", "/new", "/" + link.at("/linkId").asString())) {
      var path = "/admin/ACC-1001/order-links" + page;
      assertThat(page(path, ISSUER.person("anna@acme.example")).statusCode()).isEqualTo(403);
      assertThat(page(path, ISSUER.person("victor@other.example")).statusCode()).isEqualTo(404);
    }
  }

  @Test
  void aBodyThatMakesNoSenseIsObjectedToByPointer() {
    var answer = api("POST", LINKS, SAM, BODY.replace("\"LOCKED\"", "\"OPTIONAL\""));
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("/fields/0/rule");
  }

  @Test
  void lookingAtALinkUsesNothingUpHoweverOftenAndLeadsToACleanPath() {
    var link = made(body -> body.put("limit", 1));
    var path = path(link);
    var before = mongo.findAll(Document.class, "orderlinks");
    var guest = new Guest(port, "fr");
    for (int i = 0; i < 20; i++) {
      for (var method : List.of("GET", "HEAD", "OPTIONS")) guest.call(method, path);
      guest.get("/order/" + id(link));
    }
    assertThat(mongo.findAll(Document.class, "orderlinks")).isEqualTo(before);
    var answer = guest.get(path);
    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(Guest.header(answer, "Location")).endsWith("/order/" + id(link));
    assertThat(Guest.header(answer, "Set-Cookie"))
        .startsWith("__Host-aval-o-" + id(link) + "=")
        .contains("Secure", "HttpOnly", "SameSite=Lax");
    assertThat(Guest.header(answer, "Referrer-Policy")).isEqualTo("no-referrer");
    assertThat(Guest.header(answer, "Cache-Control")).contains("no-store");
    assertThat(Guest.header(answer, "X-Robots-Tag")).contains("noindex");
    assertThat(sent(guest, link, TYPED).statusCode()).isEqualTo(303);
  }

  @Test
  void theFormShowsWhatIsLockedAndNothingThatIsHidden() {
    var link = made(_ -> {});
    var french = arrived("fr", link);
    assertThat(french.body())
        .contains("Commander un certificat", "Certificat wildcard", "Nom de domaine", "Votre nom")
        .doesNotContain("931,75", "931.75", "CC-42", "ACC-1001", "Acme", SAM, "name=\"subject\"");
    assertThat(arrived("en", link).body()).contains("Your name", "lang=\"en\"");
    assertThat(new Guest(port, "en").get("/order/" + id(link)).statusCode())
        .as("not without the link")
        .isEqualTo(401);
  }

  @Test
  void whatIsWrongIsSaidByTheFieldAndWhatWasTypedStays() {
    var link = made(_ -> {});
    var guest = new Guest(port, "fr");
    guest.get(path(link));
    var answer = sent(guest, link, Map.of("data.domain", "", "name", "Zoé", "email", "zoe@"));
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body())
        .contains("value=\"Zoé\"", "value=\"zoe@\"", "data.domain-error", "email-error")
        .doesNotContain("name-error");
    assertThat(orders(link)).isEmpty();
  }

  @Test
  void whatAnApproverSendsTwiceIsOneOrderThatSaysHowItCame() {
    var link = made(_ -> {});
    var guest = new Guest(port, "fr");
    guest.get(path(link));
    var fields = new TreeMap<>(Guest.hidden(guest.get("/order/" + id(link))));
    fields.putAll(TYPED);
    fields.put("subject", "Something cheaper");
    fields.put("amount", "0.01");
    var first = guest.post("/order/" + id(link), fields);
    var second = guest.post("/order/" + id(link), fields);
    assertThat(first.statusCode()).isEqualTo(303);
    assertThat(Guest.header(second, "Location")).isEqualTo(Guest.header(first, "Location"));
    var page = guest.get(Guest.header(first, "Location").replaceFirst(".*(?=/order/)", ""));
    assertThat(page.body())
        .contains("attend une approbation")
        .doesNotContain("931,75", "931.75", "CC-42");
    var handed = orders(link);
    assertThat(handed).hasSize(1);
    var order = handed.getFirst();
    assertThat(Schemas.violations("request.submit.v1", order)).isEmpty();
    assertThat(order.at("/via").asString()).isEqualTo("ORDER_LINK");
    assertThat(order.at("/subject").asString()).isEqualTo("Certificat wildcard");
    assertThat(order.at("/amount/value").asString()).isEqualTo("931.75");
    assertThat(order.at("/requester/email").asString()).isEqualTo("anna@acme.example");
    assertThat(order.at("/data/costCentre").asString()).isEqualTo("CC-42");
    assertThat(shown(link).at("/uses").asInt()).isEqualTo(1);
    fields.put("data.domain", "other.org");
    var other = guest.post("/order/" + id(link), fields);
    assertThat(other.statusCode()).isEqualTo(409);
    assertThat(other.body()).contains("other.org", order.at("/externalId").asString());
  }

  @Test
  void ofTenThatComeTogetherALimitOfOneTakesOneAndADoubleClickIsLedThere() throws Exception {
    var link = made(body -> body.put("limit", 1));
    List<Callable<HttpResponse<String>>> ten = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      var guest = new Guest(port, "en");
      guest.get(path(link));
      var fields = new TreeMap<>(Guest.hidden(guest.get("/order/" + id(link))));
      fields.putAll(TYPED);
      ten.add(() -> {
        guest.post("/order/" + id(link), fields);
        return guest.post("/order/" + id(link), fields);
      });
    }
    var answers = new ArrayList<HttpResponse<String>>();
    try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var it : executor.invokeAll(ten)) answers.add(it.get());
    }
    assertThat(answers).filteredOn(it -> it.statusCode() == 303).hasSize(1);
    assertThat(answers).filteredOn(it -> it.statusCode() == 410).hasSize(9);
    assertThat(orders(link)).hasSize(1);
    assertThat(new Guest(port, "en").get(path(link)).body()).contains("used up");
  }

  @Test
  void whatComesWithoutTheNonceOfThePageIsNotSent() {
    var link = made(_ -> {});
    var guest = new Guest(port, "en");
    guest.get(path(link));
    var fields = new TreeMap<>(Guest.hidden(guest.get("/order/" + id(link))));
    fields.putAll(TYPED);
    fields.put("nonce", "guessed");
    var stale = guest.post("/order/" + id(link), fields);
    assertThat(stale.statusCode()).isEqualTo(409);
    assertThat(stale.body()).contains("value=\"example.org\"", "Nothing was sent");
    guest.cookies.keySet().removeIf(it -> it.startsWith("__Host-aval-on-"));
    assertThat(guest.post("/order/" + id(link), fields).statusCode()).isEqualTo(409);
    guest.cookies.put("__Host-aval-o-" + id(link), "forged");
    assertThat(guest.post("/order/" + id(link), fields).statusCode()).isEqualTo(401);
    assertThat(orders(link)).isEmpty();
  }

  @Test
  void theSessionOfOneLinkOpensNoOther() {
    var link = made(_ -> {});
    var other = made(_ -> {});
    var guest = new Guest(port, "en");
    guest.get(path(link));
    var session = guest.cookies.get("__Host-aval-o-" + id(link));
    guest.cookies.put("__Host-aval-o-" + id(other), session);
    assertThat(guest.get("/order/" + id(other)).statusCode()).isEqualTo(401);
  }

  @Test
  void aDisabledLinkSaysSoAndEnabledAgainItHasTheSameAddress() {
    var link = made(_ -> {});
    var guest = new Guest(port, "en");
    guest.get(path(link));
    var fields = new TreeMap<>(Guest.hidden(guest.get("/order/" + id(link))));
    fields.putAll(TYPED);
    turn(link, false);
    var end = guest.get(path(link));
    assertThat(end.statusCode()).isEqualTo(410);
    assertThat(end.body()).contains("is disabled");
    assertThat(guest.post("/order/" + id(link), fields).statusCode()).isEqualTo(410);
    turn(link, true);
    assertThat(shown(link).at("/url")).isEqualTo(link.at("/url"));
    assertThat(guest.get(path(link)).statusCode()).isEqualTo(303);
    assertThat(orders(link)).isEmpty();
  }

  @Test
  void whatWasNeverALinkIsAnsweredAlikeWhateverItIs() {
    var real = path(made(_ -> {})).substring("/o/".length());
    var mistyped = (real.charAt(0) == 'x' ? "y" : "x") + real.substring(1);
    var pages = new ArrayList<String>();
    for (var token : List.of("a".repeat(43), mistyped, real.substring(0, 40), "x")) {
      var answer = new Guest(port, "en").get("/o/" + token);
      assertThat(answer.statusCode()).isEqualTo(404);
      assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
      pages.add(answer.body());
    }
    assertThat(pages.stream().distinct()).hasSize(1);
  }

  @Test
  void theHourlyCapKeepsWhatWasTyped() {
    var link = made(body -> body.put("hourlyCap", 1));
    var guest = new Guest(port, "en");
    guest.get(path(link));
    assertThat(sent(guest, link, TYPED).statusCode()).isEqualTo(303);
    var busy = sent(guest, link, TYPED);
    assertThat(busy.statusCode()).isEqualTo(429);
    assertThat(busy.body()).contains("value=\"example.org\"", "try again later");
    assertThat(orders(link)).hasSize(1);
  }

  @Test
  void whatCouldNotBeTakenIsToldToItsSenderAndShownToWhoeverMadeTheLink() {
    var link = made(_ -> {});
    var guest = new Guest(port, "en");
    guest.get(path(link));
    var there = Guest.header(sent(guest, link, TYPED), "Location");
    var reference = there.substring(there.lastIndexOf('/') + 1);
    var body = (ObjectNode) Json.mapper().readTree(Samples.of("request.rejected.v1"));
    body.put("source", "/aval/link-service").put("externalId", reference);
    FOREIGN.publish(
        Topics.REQUESTS,
        reference,
        "request.rejected.v1",
        "/aval/request-service",
        body.toString().getBytes(UTF_8));
    await()
        .untilAsserted(() ->
            assertThat(guest.get("/order/" + id(link) + "/sent/" + reference).body())
                .contains("could not be taken", reference));
    var page = page("/admin/ACC-1001/order-links/" + id(link), ISSUER.person(SAM));
    assertThat(page.body()).contains(reference, "is required");
  }

  @Test
  void aTokenIsInNoTopicNoLogAndNoDatabase(CapturedOutput output) {
    var link = made(_ -> {});
    var token = path(link).substring("/o/".length());
    var guest = new Guest(port, "fr");
    guest.get(path(link));
    sent(guest, link, TYPED);
    turn(link, false);
    guest.get(path(link));
    page("/admin/ACC-1001/order-links", ISSUER.person(SAM));
    orders(link);
    for (var collection : mongo.getCollectionNames()) {
      assertThat(mongo.findAll(Document.class, collection).toString())
          .as(collection)
          .doesNotContain(token);
    }
    for (var topic : List.of(Topics.LINKS, Topics.REQUESTS_INBOX)) {
      assertThat(Foreign.all(topic))
          .allSatisfy(it -> assertThat(new String(it.value(), UTF_8)).doesNotContain(token));
    }
    assertThat(output.getAll()).doesNotContain(token);
    assertThat(
            Foreign.all(Topics.LINKS).stream()
                .filter(it -> id(link).equals(it.key()))
                .map(it -> Foreign.header(it, "ce_type")))
        .containsExactly("order-link.created.v1", "order-link.used.v1", "order-link.disabled.v1");
  }

  @Test
  void aSuperUserMakesALinkByThePageAndFindsItsAddressAndItsPicture() {
    var sam = ISSUER.person(SAM);
    var fields = new TreeMap<String, String>();
    fields.put("type", "order");
    fields.put("title", "Commander des écrans");
    fields.put("currency", "EUR");
    fields.put("subject.rule", "LOCKED");
    fields.put("description.rule", "OPTIONAL");
    fields.put("amount.rule", "HIDDEN");
    fields.put("amount.preset", "1 398,00");
    fields.put("f1.label", "Centre de coût");
    fields.put("f1.rule", "REQUIRED");
    fields.put("expiresAt", "2026-13-45");
    fields.put("hourlyCap", "20");
    var path = "/admin/ACC-1001/order-links/new";
    assertThat(form(path, sam, fields).body()).contains("expiresAt-error", "Commander des écrans");
    fields.put("expiresAt", LocalDate.now().plusDays(30).toString());
    assertThat(form(path, sam, fields).body()).contains("subject.preset-error");
    fields.put("subject.preset", "Deux écrans");
    var made = form(path, sam, fields);
    assertThat(made.statusCode()).isEqualTo(303);
    var one = page(Guest.header(made, "Location").replaceFirst(".*(?=/admin/)", ""), sam);
    assertThat(one.body())
        .contains(
            "Commander des écrans", "/o/", "<path fill=\"#000\"", "Centre de coût", "1 398,00");
    assertThat(page("/admin/ACC-1001/order-links", sam).body()).contains("Commander des écrans");
    var id = one.body().replaceAll("(?s).*order-links/([\\w-]{43})/state.*", "$1");
    assertThat(page(path + "?like=" + id, sam).body()).contains("centreDeCout", "Deux écrans");
    assertThat(
            form(path.replace("new", id + "/state"), sam, Map.of("enabled", "false")).statusCode())
        .isEqualTo(303);
    assertThat(page("/admin/ACC-1001/order-links/" + id, sam).body()).contains("Disabled");
  }

  private static final String TERMS = "{\"expiresAt\": \"2099-01-01T00:00:00Z\"}";
  private static final String BODY =
      """
      {"type": "order", "title": "Commander un certificat", "intro": "Pour les équipes.",
       "fields": [
         {"name": "subject", "rule": "LOCKED", "preset": "Certificat wildcard"},
         {"name": "description", "rule": "OPTIONAL"},
         {"name": "amount", "rule": "HIDDEN", "preset": "931,75"},
         {"name": "domain", "label": "Nom de domaine", "rule": "REQUIRED"},
         {"name": "costCentre", "rule": "HIDDEN", "preset": "CC-42"}]}
      """;

  private JsonNode made(Consumer<ObjectNode> change) {
    var body = (ObjectNode) Json.mapper().readTree(BODY);
    change.accept(body);
    var answer = api("POST", LINKS, SAM, body.toString());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    return Json.mapper().readTree(answer.body());
  }

  private JsonNode shown(JsonNode link) {
    return Json.mapper().readTree(api("GET", LINKS + "/" + id(link), SAM, null).body());
  }

  private void turn(JsonNode link, boolean enabled) {
    var answer =
        api("PUT", LINKS + "/" + id(link) + "/state", SAM, "{\"enabled\": " + enabled + "}");
    assertThat(answer.statusCode()).isEqualTo(200);
  }

  private static String id(JsonNode link) {
    return link.at("/linkId").asString();
  }

  private static String path(JsonNode link) {
    return URI.create(link.at("/url").asString()).getPath();
  }

  private HttpResponse<String> arrived(String language, JsonNode link) {
    var guest = new Guest(port, language);
    guest.get(path(link));
    return guest.get("/order/" + id(link));
  }

  private static HttpResponse<String> sent(Guest guest, JsonNode link, Map<String, String> typed) {
    var fields = new TreeMap<>(Guest.hidden(guest.get("/order/" + id(link))));
    fields.putAll(typed);
    return guest.post("/order/" + id(link), fields);
  }

  /// What was handed in for a link, after everything that was sent before.
  private List<JsonNode> orders(JsonNode link) {
    var uses = shown(link).at("/uses").asInt();
    var used =
        mongo.findAll(Document.class, "orders").stream()
            .map(it -> it.get("state", Document.class))
            .filter(it -> it.getString("linkId").equals(id(link)))
            .filter(it -> List.of("sent", "rejected").contains(it.getString("type")))
            .map(it -> it.getString("reference"))
            .toList();
    assertThat(used).hasSize(uses);
    return Foreign.all(Topics.REQUESTS_INBOX).stream()
        .filter(it -> used.contains(it.key()))
        .map(it -> Json.mapper().readTree(it.value()))
        .toList();
  }

  private HttpResponse<String> api(String method, String path, String who, @Nullable String body) {
    return call(method, path, ISSUER.person(who), body);
  }

  private HttpResponse<String> call(
      String method, String path, @Nullable String token, @Nullable String body) {
    var request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
            .header("Content-Type", "application/json")
            .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    if (token != null) request.header("Authorization", "Bearer " + token);
    return send(request.build());
  }

  private HttpResponse<String> page(String path, String token) {
    return send(
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
            .header("Accept", "text/html")
            .header("Accept-Language", "en")
            .header("Authorization", "Bearer " + token)
            .build());
  }

  private HttpResponse<String> form(String path, String token, Map<String, String> fields) {
    var guest = new Guest(port, "en");
    return guest.post(path, fields, token);
  }

  private static HttpResponse<String> send(HttpRequest request) {
    try {
      return HTTP.send(request, BodyHandlers.ofString());
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
