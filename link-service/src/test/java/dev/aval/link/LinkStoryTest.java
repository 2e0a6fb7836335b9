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
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// link-service on a real broker and database: what strangers get at its door, and what ends a
/// link.
@SpringBootTest(
    classes = LinkService.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "spring.config.name=link-service",
      "aval.link.key=${java.io.tmpdir}/aval-link-test/key-${random.uuid}.json"
    })
@PlatformParts
class LinkStoryTest {
  static final TestIssuer ISSUER = TestIssuer.start();
  static final Foreign FOREIGN = new Foreign();
  static final Random RANDOM = new Random();
  static final HttpClient HTTP = HttpClient.newHttpClient();
  static final String ANNA = "anna@acme.example";
  static final String PAUL = "paul@client.example";

  @LocalServerPort int port;
  @Autowired MongoTemplate mongo;
  final String id = newId();
  long seq;

  @DynamicPropertySource
  static void trust(DynamicPropertyRegistry registry) {
    ISSUER.trustedBy(registry);
  }

  @BeforeEach
  void begin() {
    seq = 0;
  }

  @Test
  void aLivingLinkLeadsToTheReviewHoweverOftenAndByWhateverMeansItIsLookedAt() {
    var token = mint(ANNA, 1);
    for (var method : List.of("HEAD", "OPTIONS", "GET", "HEAD", "GET")) {
      var before = mongo.findAll(Document.class, "links");
      var answer = call(method, "/r/" + token);
      if (!method.equals("OPTIONS")) {
        assertThat(answer.statusCode()).as(method).isEqualTo(303);
        assertThat(header(answer, "Location")).endsWith("/review/" + id);
      }
      assertThat(mongo.findAll(Document.class, "links")).isEqualTo(before);
    }
    var answer = call("GET", "/r/" + token + "?intent=refuse");
    assertThat(header(answer, "Location")).endsWith("/review/" + id + "?intent=refuse");
    assertThat(header(answer, "Set-Cookie"))
        .startsWith("__Host-aval-r-" + id + "=")
        .contains("Secure", "HttpOnly", "SameSite=Lax");
    assertThat(header(answer, "Referrer-Policy")).isEqualTo("no-referrer");
    assertThat(header(answer, "Cache-Control")).contains("no-store");
  }

  @Test
  void whatWasNeverALinkIsAnsweredAlikeWhateverItIs() {
    var real = mint(ANNA, 1);
    var foreign = "a".repeat(43);
    var mistyped = (real.charAt(0) == 'x' ? "y" : "x") + real.substring(1);
    var cut = real.substring(0, 40);
    var sessionOfSomebody = ISSUER.person(ANNA);
    var pages = new ArrayList<String>();
    for (var token : List.of(foreign, mistyped, cut, "x", sessionOfSomebody)) {
      var answer = call("GET", "/r/" + token);
      assertThat(answer.statusCode()).as(token).isEqualTo(404);
      assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
      assertThat(call("HEAD", "/r/" + token).statusCode()).isEqualTo(404);
      pages.add(answer.body());
    }
    assertThat(pages.stream().distinct()).hasSize(1);
  }

  @Test
  void aLinkThatEndedSaysHowAndOpensNothing() {
    var token = mint(ANNA, 1);
    told("approval.closed.v1", body -> {});
    awaitGone(token, "approved");
    assertThat(call("GET", "/r/" + token).body()).contains("Anna Lefèvre").doesNotContain("@acme");
    assertThat(refused(ANNA, 1)).isEqualTo("APPROVED");
  }

  @Test
  void anExpiredLinkSaysSo() {
    var token = mint(ANNA, 1);
    expire();
    awaitGone(token, "expired");
  }

  @Test
  void tenThousandLooksLeaveALinkAsGoodAsNew() throws Exception {
    var token = mint(ANNA, 1);
    var before = mongo.findAll(Document.class, "links");
    try (var threads = Executors.newFixedThreadPool(16)) {
      Callable<Integer> look = () -> call("GET", "/r/" + token).statusCode();
      assertThat(threads.invokeAll(Collections.nCopies(10_000, look)).stream())
          .allSatisfy(it -> assertThat(it.resultNow()).isEqualTo(303));
    }
    assertThat(mongo.findAll(Document.class, "links")).isEqualTo(before);
    assertThat(call("GET", "/r/" + token).statusCode()).isEqualTo(303);
  }

  /// As a scanner does: at the same moment, and the session says so (R5).
  @Test
  void bothButtonsFetchedTogetherLeadToTheSamePageAndChangeNothing() throws Exception {
    var token = mint(ANNA, 1);
    var before = mongo.findAll(Document.class, "links");
    var calls =
        Stream.of("?intent=approve", "?intent=refuse")
            .<Callable<HttpResponse<String>>>map(it -> () -> call("GET", "/r/" + token + it))
            .toList();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var answers = threads.invokeAll(calls).stream().map(Future::resultNow).toList();
      assertThat(answers)
          .allSatisfy(it -> {
            assertThat(it.statusCode()).isEqualTo(303);
            assertThat(header(it, "Location")).contains("/review/" + id);
          })
          .anySatisfy(it -> assertThat(session(it)).contains("\"together\":true"));
    }
    assertThat(mongo.findAll(Document.class, "links")).isEqualTo(before);
  }

  /// The claims of the session in the cookie.
  private static String session(HttpResponse<?> answer) {
    var jwt = header(answer, "Set-Cookie").replaceAll("^[^=]+=|;.*$", "");
    return new String(Base64.getUrlDecoder().decode(jwt.split("\\.")[1]), UTF_8);
  }

  @Test
  void aTokenIsOnNoTopicAndInNoCollection() {
    var token = mint(ANNA, 1);
    call("GET", "/r/" + token);
    call("POST", "/r/" + token + "/renewals");
    for (var topic : List.of(Topics.LINKS, Topics.APPROVALS, Topics.APPROVALS_INBOX)) {
      for (var record : Foreign.all(topic)) {
        assertThat(new String(record.value(), UTF_8)).doesNotContain(token);
        record
            .headers()
            .forEach(it -> assertThat(new String(it.value(), UTF_8)).doesNotContain(token));
      }
    }
    for (var collection : mongo.getCollectionNames()) {
      assertThat(mongo.findAll(Document.class, collection).toString()).doesNotContain(token);
    }
  }

  @Test
  void whoseLinkExpiredAsksForANewOneAndOnlyHisMailboxGetsIt() {
    var token = mint(ANNA, 1);
    expire();
    awaitGone(token, "Send me a new link");
    var page = call("GET", "/r/" + token);
    assertThat(page.body()).contains("a***@acme.example").doesNotContain(ANNA);
    var asked = call("POST", "/r/" + token + "/renewals");
    assertThat(asked.statusCode()).isEqualTo(200);
    assertThat(asked.body()).contains("on its way", "a***@acme.example").doesNotContain(ANNA);
    var again = call("POST", "/r/" + token + "/renewals");
    assertThat(again.statusCode()).isEqualTo(429);
    assertThat(again.body()).contains("a moment ago");
    assertThat(commands()).containsExactly(ANNA);
  }

  @Test
  void ofManyWishesAtTheSameTimeOneIsHandedIn() throws Exception {
    var token = mint(ANNA, 1);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Callable<HttpResponse<String>> wish = () -> call("POST", "/r/" + token + "/renewals");
      threads.invokeAll(Collections.nCopies(10, wish));
    }
    assertThat(commands()).containsExactly(ANNA);
  }

  @Test
  void whoHoldsNoLinkOfOursCannotMakeUsWriteToAnybody() {
    assertThat(call("POST", "/r/" + "a".repeat(43) + "/renewals").statusCode()).isEqualTo(404);
    var token = mint(ANNA, 1);
    told("approval.closed.v1", body -> {});
    awaitGone(token, "approved");
    assertThat(call("GET", "/r/" + token).body()).doesNotContain("<form method");
    assertThat(call("POST", "/r/" + token + "/renewals").statusCode()).isEqualTo(410);
    assertThat(commands()).isEmpty();
  }

  /// Whom we handed in about this approval.
  private List<String> commands() {
    return Foreign.all(Topics.APPROVALS_INBOX).stream()
        .filter(it -> id.equals(it.key()))
        .map(it -> Json.mapper().readTree(it.value()))
        .peek(it -> assertThat(Schemas.violations("approval.resend.v1", it)).isEmpty())
        .map(it -> it.at("/to/email").asString())
        .toList();
  }

  @Test
  void whoIsAskedNoLongerLosesHisLinksAndWhoTakesHisPlaceHasHis() {
    var paul = mint(PAUL, 1);
    var anna = mint(ANNA, 1);
    told("approval.asked.v1", body -> {});
    awaitGone(paul, "not asked for any more");
    assertThat(refused(PAUL, 1)).isEqualTo("RELEASED");
    assertThat(call("GET", "/r/" + anna).statusCode()).isEqualTo(303);
    assertThat(call("GET", "/r/" + mint("bruno@acme.example", 1)).statusCode()).isEqualTo(303);
    told(
        "approval.asked.v1",
        body -> {
          body.putArray("released");
          body.putArray("approvers").addObject().put("email", PAUL);
        });
    await().untilAsserted(() -> assertThat(call("GET", "/r/" + paul).statusCode()).isEqualTo(303));
  }

  @Test
  void linksOfAnEarlierRevisionDieWithTheNextAndWhatIsReopenedLivesAgain() {
    var first = mint(ANNA, 1);
    told("approval.opened.v1", body -> body.put("revision", 2));
    awaitGone(first, "newer version");
    var second = mint(ANNA, 2);
    told("approval.closed.v1", body -> body.put("revision", 2).put("outcome", "REFUSED"));
    awaitGone(second, "refused");
    told("approval.asked.v1", body -> body.put("revision", 2).put("because", "REOPENED"));
    await()
        .untilAsserted(() -> assertThat(call("GET", "/r/" + second).statusCode()).isEqualTo(303));
  }

  @Test
  void aFirstRevisionAndAnAnswerCostNoWrite() {
    told("approval.opened.v1", body -> {});
    told("approval.decided.v1", body -> {});
    var token = mint(ANNA, 1);
    told("approval.closed.v1", body -> {});
    awaitGone(token, "approved");
    assertThat(mongo.findById(id, Document.class, "endings"))
        .containsOnlyKeys("_id", "revision", "outcome", "by", "at");
  }

  @Test
  void onlyAServiceThatMayMintsLinks() {
    var body = wanted(ANNA, 1);
    assertThat(post(body, null).statusCode()).isEqualTo(401);
    assertThat(post(body, ISSUER.person(ANNA)).statusCode()).isEqualTo(403);
    assertThat(post(body, ISSUER.client("shop", "requests.write")).statusCode()).isEqualTo(403);
  }

  private void expire() {
    mongo
        .getCollection("links")
        .updateMany(
            new Document("approvalId", id),
            new Document("$set", new Document("expiresAt", Date.from(Instant.EPOCH))));
  }

  private void awaitGone(String token, String words) {
    await()
        .untilAsserted(() -> {
          var answer = call("GET", "/r/" + token);
          assertThat(answer.statusCode()).isEqualTo(410);
          assertThat(answer.body()).contains(words);
          assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        });
  }

  private String mint(String email, int revision) {
    var url = answer(email, revision).get("url").asString();
    return url.substring(url.lastIndexOf('/') + 1);
  }

  private String refused(String email, int revision) {
    return answer(email, revision).get("refused").asString();
  }

  private JsonNode answer(String email, int revision) {
    var answer = post(wanted(email, revision), ISSUER.client("notification-service", "links.mint"));
    assertThat(answer.statusCode()).isEqualTo(200);
    return Json.mapper().readTree(answer.body()).at("/links/0");
  }

  private String wanted(String email, int revision) {
    return "{\"links\": [{\"approvalId\": \"%s\", \"revision\": %d, \"email\": \"%s\"}]}"
        .formatted(id, revision, email);
  }

  private void told(String type, Consumer<ObjectNode> change) {
    var body = (ObjectNode) Json.mapper().readTree(Samples.of(type));
    body.put("approvalId", id).put("requestId", id).put("revision", 1);
    change.accept(body);
    FOREIGN.publish(
        Topics.APPROVALS,
        id,
        type,
        "/aval/approval-service",
        ++seq,
        body.toString().getBytes(UTF_8));
  }

  private HttpResponse<String> post(String body, String token) {
    var request =
        HttpRequest.newBuilder(uri("/internal/links"))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body));
    if (token != null) request.header("Authorization", "Bearer " + token);
    return send(request.build());
  }

  private HttpResponse<String> call(String method, String path) {
    return send(
        HttpRequest.newBuilder(uri(path))
            .header("Accept-Language", "en")
            .method(method, BodyPublishers.noBody())
            .build());
  }

  private static HttpResponse<String> send(HttpRequest request) {
    try {
      return HTTP.send(request, BodyHandlers.ofString());
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private URI uri(String path) {
    return URI.create("http://localhost:" + port + path);
  }

  private static String header(HttpResponse<?> answer, String name) {
    return answer.headers().firstValue(name).orElseThrow();
  }

  private static String newId() {
    var text = new StringBuilder("r");
    RANDOM.ints(25, 'a', 'z' + 1).forEach(text::appendCodePoint);
    return text.toString();
  }
}
