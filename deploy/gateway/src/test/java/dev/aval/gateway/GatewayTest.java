package dev.aval.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aval.contracts.Json;
import dev.aval.contracts.openapi.OpenApi;
import dev.aval.issuer.Issuer;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.util.TestSocketUtils;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;

/// The front door between a browser, an issuer and services, all over real HTTP.
class GatewayTest {
  static final int PORT = TestSocketUtils.findAvailableTcpPort();
  static final String DOOR = "http://localhost:" + PORT;
  static final EchoService requests = new EchoService("requests");
  static final EchoService approvals = new EchoService("approvals");
  static final EchoService others = new EchoService("others");
  static ConfigurableApplicationContext issuer;
  static ConfigurableApplicationContext gateway;

  Browser browser = new Browser();

  @BeforeAll
  static void open() {
    issuer = Issuer.start(DOOR);
    gateway =
        new SpringApplicationBuilder(Gateway.class)
            .run(
                "--spring.config.name=gateway",
                "--server.port=" + PORT,
                "--aval.web.public-url=" + DOOR,
                "--aval.gateway.issuer=" + Issuer.url(issuer),
                "--aval.gateway.discovery="
                    + Issuer.url(issuer)
                    + "/.well-known/openid-configuration",
                "--aval.gateway.client-secret=secret",
                "--aval.gateway.local=true",
                "--aval.gateway.max-body=100KB",
                "--aval.urls.requests=" + requests.url(),
                "--aval.urls.approvals=" + approvals.url(),
                "--aval.urls.links=" + others.url(),
                "--aval.urls.local=" + others.url(),
                "--aval.urls.notifications=" + others.url(),
                "--aval.urls.sync=http://127.0.0.1:1");
  }

  @AfterAll
  static void shut() {
    gateway.close();
    issuer.close();
  }

  @BeforeEach
  void forget() {
    approvals.received.clear();
  }

  @ParameterizedTest
  @CsvSource({
    "/api/accounts/ACC-1, requests /api/accounts/ACC-1",
    "/api/requests?q=a%20b&x=1, requests /api/requests?q=a%20b&x=1",
    "/api/gates/t-1, requests /api/gates/t-1",
    "/api/platform/settings, requests /api/platform/settings",
    "/admin, requests /admin",
    "/admin/ACC-1/users, requests /admin/ACC-1/users",
    "/api/inbox, approvals /api/inbox",
    "/api/approvals/r1/decisions, approvals /api/approvals/r1/decisions",
    "/api/evidence/r1/pdf, approvals /api/evidence/r1/pdf",
    "/api/policies/p-1?account=ACC-1, approvals /api/policies/p-1?account=ACC-1",
    "/api/policy-profiles/order, approvals /api/policy-profiles/order",
    "/admin/ACC-1/policies, approvals /admin/ACC-1/policies",
    "/admin/platform/policies/p-1, approvals /admin/platform/policies/p-1",
    "/inbox, approvals /inbox",
    "/evidence/r1, approvals /evidence/r1",
    "/review/r1, approvals /review/r1",
    "/r/tok-en, others /r/tok-en",
    "/o/tok-en, others /o/tok-en",
    "/order/l-1/sent/K7QF, others /order/l-1/sent/K7QF",
    "/admin/ACC-1/order-links/new, others /admin/ACC-1/order-links/new",
    "/api/accounts/ACC-1/order-links, others /api/accounts/ACC-1/order-links",
    "/api/accounts/ACC-1, requests /api/accounts/ACC-1",
    "/notifications/preferences, others /notifications/preferences",
    "/api/notifications, others /api/notifications",
    "/admin/ACC-1/audience/r1, others /admin/ACC-1/audience/r1",
    "/api/accounts/ACC-1/audience, others /api/accounts/ACC-1/audience",
    "/unsubscribe/tok-en, others /unsubscribe/tok-en",
    "/links/jwks.json, others /links/jwks.json",
    "/dev/mailbox, others /dev/mailbox",
    "/issuer/login, others /issuer/login",
    "/requests, requests /requests",
    "/admin/preferences, requests /admin/preferences",
    "/operator/approval/parked/1, approvals /operator/parked/1"
  })
  void eachPathHasItsService(String path, String answered) {
    assertThat(bearer(path).body()).isEqualTo(answered);
  }

  @Test
  void everybodyMayHaveTheKeysOfEvidenceAndNobodyElseItself() throws Exception {
    assertThat(browser.get(at("/api/evidence/keys")).body())
        .isEqualTo("approvals /api/evidence/keys");
    assertThat(browser.send(to("/api/evidence/r1")).statusCode()).isEqualTo(401);
  }

  @Test
  void everybodyMayHaveTheDescriptionAndHasItOnce() {
    var first = browser.send(to("/api/openapi"));
    assertThat(first.statusCode()).isEqualTo(200);
    assertThat(first.headers().firstValue("Content-Type").orElseThrow())
        .startsWith("application/vnd.oai.openapi+json");
    assertThat(first.headers().firstValue("Cache-Control")).contains("no-cache, public");
    assertThat(first.headers().firstValue("Set-Cookie")).isEmpty();
    assertThat(first.body()).isEqualTo(OpenApi.document().toString());
    var tag = first.headers().firstValue("ETag").orElseThrow();
    var again = browser.send(to("/api/openapi").header("If-None-Match", tag));
    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
    assertThat(browser.send(to("/api/openapi/more")).statusCode()).isEqualTo(401);
    var packed = browser.send(to("/api/openapi").header("Accept-Encoding", "gzip"));
    assertThat(packed.headers().firstValue("Content-Encoding")).contains("gzip");
  }

  @Test
  void theDescriptionIsToBeHadAsYamlAndAsPlainJson() {
    var yaml = browser.send(to("/api/openapi").header("Accept", "application/yaml"));
    assertThat(yaml.headers().firstValue("Content-Type")).contains("application/yaml");
    JsonNode read = Json.mapper().valueToTree(new Yaml().load(yaml.body()));
    assertThat(read.equals(GatewayTest::differ, OpenApi.document())).isTrue();
    var json = browser.send(to("/api/openapi").header("Accept", "application/json"));
    assertThat(json.headers().firstValue("Content-Type")).contains("application/json");
    assertThat(browser.get(at("/api/openapi")).statusCode()).isEqualTo(200);
  }

  /// Which service that is, `eachPathHasItsService` says.
  @Test
  void whateverIsDescribedIsRoutedToAService() {
    var ours = "/api/openapi";
    for (var path : OpenApi.document().path("paths").propertyNames()) {
      if (path.equals(ours)) continue;
      var status = bearer(path.replaceAll("\\{\\w+}", "x")).statusCode();
      assertThat(status).as(path).isIn(200, 503); // 503: sync-service, which is away here
    }
  }

  @Test
  void aBearerTokenPassesUntouched() {
    bearer("/api/inbox");
    assertThat(approvals.last().header("Authorization")).isEqualTo("Bearer a.b.c");
  }

  @Test
  void whatACallerCannotKnowEndsAtTheDoor() {
    browser.cookies.put("__Host-aval", "session");
    browser.cookies.put("__Host-aval-r-r1", "guest");
    browser.send(
        to("/review/r1")
            .headers(
                "X-Forwarded-For", "6.6.6.6",
                "X-Forwarded-Host", "evil",
                "Forwarded", "for=6.6.6.6",
                "X-Aval-Csrf", "forged",
                "X-Real-Ip", "6.6.6.6",
                "TE", "trailers",
                "X-Request-Id", "my-request-1"));
    var seen = approvals.last();
    assertThat(seen.header("X-Forwarded-For")).isEqualTo("127.0.0.1");
    assertThat(seen.header("X-Forwarded-Host") + seen.header("Forwarded")).isEmpty();
    assertThat(seen.header("X-Aval-Csrf") + seen.header("X-Real-Ip") + seen.header("TE")).isEmpty();
    assertThat(seen.header("Cookie")).isEqualTo("__Host-aval-r-r1=guest");
    assertThat(seen.header("X-Request-Id")).isEqualTo("my-request-1");
  }

  @Test
  void whatAServiceAnswersIsPassedOnWithoutDoublings() {
    var headers = browser.get(at("/review/r1")).headers();
    assertThat(headers.allValues("Content-Security-Policy"))
        .containsExactly("default-src 'none'; frame-src 'self'");
    assertThat(headers.allValues("Referrer-Policy")).containsExactly("no-referrer");
    assertThat(headers.allValues("X-Request-Id")).hasSize(1);
    assertThat(headers.allValues("Permissions-Policy")).hasSize(1);
    assertThat(headers.allValues("Keep-Alive")).isEmpty();
    assertThat(browser.cookies).containsKey("__Host-aval-n-r1").doesNotContainKey("__Host-aval");
  }

  @Test
  void aStrangerIsLedToSignInOrToldTo() {
    var page = browser.get(at("/inbox"));
    assertThat(page.statusCode()).isEqualTo(302);
    assertThat(page.headers().firstValue("Location")).contains("/login");
    var call = browser.send(to("/api/inbox"));
    assertThat(call.statusCode()).isEqualTo(401);
    assertThat(call.body()).contains("urn:aval:problem:sign-in-needed");
    var post = browser.send(to("/api/requests").POST(BodyPublishers.ofString("{}")));
    assertThat(post.statusCode()).isEqualTo(401);
    assertThat(browser.send(to("/operator/approval/parked")).statusCode()).isEqualTo(401);
    for (var place : List.of("/requests", "/admin", "/notifications", "/portfolio", "/erp"))
      assertThat(browser.get(at(place)).headers().firstValue("Location")).contains("/login");
    var part = browser.send(to("/inbox").headers("Accept", "text/html", "HX-Request", "true"));
    assertThat(part.statusCode()).isEqualTo(401);
  }

  @Test
  void aFormOfAReviewPagePassesAsItIs() {
    browser.post(at("/review/r1"), "nonce=abc&reason=a+%26+b&decision=APPROVE");
    assertThat(approvals.last().body().split("&"))
        .containsExactlyInAnyOrder("nonce=abc", "reason=a+%26+b", "decision=APPROVE");
  }

  /// All of sync-service, which is away here: had another one taken the call, it would have
  /// answered.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "/operator/sync/parked",
        "/portfolio",
        "/portfolio/number",
        "/api/portfolio/ACC-1/candidates",
        "/admin/ACC-1/access",
        "/admin/ACC-1/access/button",
        "/erp/csv",
        "/api/erp/csv/runs"
      })
  void aPartThatIsAwayIsA503(String path) {
    var call = bearer(path);
    assertThat(call.statusCode()).isEqualTo(503);
    assertThat(call.body()).contains("urn:aval:problem:part-away");
    assertThat(call.headers().firstValue("Retry-After")).isPresent();
  }

  @Test
  void aBodyThatIsTooLargeIsRefusedWhetherItSaysSoOrNot() {
    var large = "x".repeat(200_000);
    var said = to("/api/requests").header("Authorization", "Bearer a.b.c");
    assertThat(browser.send(said.POST(BodyPublishers.ofString(large))).statusCode()).isEqualTo(413);
    var chunks =
        BodyPublishers.ofInputStream(() -> new java.io.ByteArrayInputStream(large.getBytes()));
    var silent = to("/api/requests").header("Authorization", "Bearer a.b.c").POST(chunks);
    assertThat(browser.send(silent).statusCode()).isEqualTo(413);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/nowhere", "/api/nowhere", "/actuator/env"})
  void whatIsNotOnTheMapIsNotThere(String path) {
    assertThat(bearer(path).statusCode()).isEqualTo(404);
  }

  @Test
  void aPersonSignsInWorksAndLeaves() {
    var login = browser.follow(browser.get(at("/inbox")));
    assertThat(login.uri().toString()).startsWith(Issuer.url(issuer) + "/login");
    var form = "username=anna%40acme.example&password=anna&_csrf=" + hidden(login.body(), "_csrf");
    var page = browser.follow(browser.post(login.uri(), form));
    assertThat(page.body()).startsWith("approvals /inbox");
    var first = approvals.last();
    assertThat(payload(first)).contains("\"email\":\"anna@acme.example\"", "\"aud\":\"aval\"");
    assertThat(first.header("Cookie")).doesNotContain("__Host-aval=");

    browser.get(at("/inbox"));
    assertThat(payload(approvals.last())).isNotEqualTo(payload(first));

    assertThat(browser.get(at("/")).body()).contains("Anna");
    formsNeedTheTokenOfTheSession(approvals.last().header("X-Aval-Csrf"));

    var home = browser.get(at("/")).body();
    var goodbye = browser.post(at("/logout"), "_csrf=" + hidden(home, "_csrf"));
    assertThat(goodbye.headers().firstValue("Location").orElseThrow())
        .startsWith(Issuer.url(issuer) + "/connect/logout");
    assertThat(browser.send(to("/api/inbox")).statusCode()).isEqualTo(401);
  }

  @Test
  void whoHasToSignInAnewForAReviewComesBackToItAndToNothingElse() {
    var asked = browser.get(at("/login?fresh=true&to=/review/r1"));
    var issuers = browser.get(asked.uri().resolve(asked.headers().firstValue("Location").get()));
    assertThat(issuers.headers().firstValue("Location").orElseThrow()).contains("max_age=60");
    var login = browser.follow(issuers);
    var form = "username=anna%40acme.example&password=anna&_csrf=" + hidden(login.body(), "_csrf");
    assertThat(browser.follow(browser.post(login.uri(), form)).body())
        .startsWith("approvals /review/r1");

    for (var elsewhere : List.of("https://evil.example/review/r1", "//evil.example", "/admin")) {
      var away = browser.follow(browser.get(at("/login?to=" + elsewhere)));
      assertThat(away.uri().getPath()).as(elsewhere).isEqualTo("/");
    }
  }

  private void formsNeedTheTokenOfTheSession(String token) {
    var path = at("/api/approvals/r1/decisions");
    for (var form : List.of("/portfolio/candidates", "/erp/csv/runs", "/admin/ACC-1/access"))
      assertThat(browser.post(at(form), "a=1").statusCode()).as(form).isEqualTo(403);
    assertThat(browser.post(path, "a=1").statusCode()).isEqualTo(403);
    assertThat(browser.post(path, "a=1&_csrf=" + token).statusCode()).isEqualTo(200);
    assertThat(approvals.last().body()).contains("a=1");
    var header = to("/api/approvals/r1/decisions").header("X-CSRF-TOKEN", token);
    assertThat(browser.send(header.POST(BodyPublishers.ofString("{}"))).statusCode())
        .isEqualTo(200);
    var own = to("/api/inbox").header("Authorization", "Bearer a.b.c");
    browser.send(own.POST(BodyPublishers.noBody()));
    assertThat(approvals.last().header("Authorization")).isEqualTo("Bearer a.b.c");
  }

  @Test
  void theSessionCookieIsForThisHostAndNoScript() {
    var headers = browser.get(at("/inbox")).headers().allValues("Set-Cookie");
    assertThat(headers)
        .singleElement()
        .asString()
        .startsWith("__Host-aval=")
        .contains("Path=/", "Secure", "HttpOnly", "SameSite=Lax")
        .doesNotContain("Domain");
  }

  @Test
  void theStartPageSpeaksBothLanguages() throws Exception {
    var english = browser.send(to("/").headers("Accept", "text/html"));
    assertThat(english.body()).contains("one step at a time", "/dev/mailbox", "Sign in");
    assertThat(english.headers().firstValue("Set-Cookie")).isEmpty();
    Files.writeString(Path.of("target/home.html"), english.body());
    assertThat(browser.send(to("/?lang=fr").headers("Accept", "text/html")).body())
        .contains("une étape à la fois", "Se connecter")
        .doesNotContain("??");
  }

  /// A number in YAML is as good as the same in JSON.
  private static int differ(JsonNode one, JsonNode other) {
    return one.isNumber() && other.isNumber()
        ? one.decimalValue().compareTo(other.decimalValue())
        : one.equals(other) ? 0 : 1;
  }

  private static String hidden(String page, String name) {
    var input = Pattern.compile("name=\"" + name + "\"[^>]*value=\"([^\"]+)\"").matcher(page);
    assertThat(input.find()).as(page).isTrue();
    return java.net.URLEncoder.encode(input.group(1), java.nio.charset.StandardCharsets.UTF_8);
  }

  private static String payload(EchoService.Received seen) {
    var jwt = seen.header("Authorization").substring("Bearer ".length()).split("\\.");
    return new String(java.util.Base64.getUrlDecoder().decode(jwt[1]));
  }

  private HttpResponse<String> bearer(String path) {
    return browser.send(to(path).header("Authorization", "Bearer a.b.c"));
  }

  private static HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(at(path));
  }

  private static URI at(String path) {
    return URI.create(DOOR + path);
  }
}
