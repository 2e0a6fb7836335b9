package dev.aval.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import dev.aval.platform.web.TestService;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// Every way in, with real tokens over real HTTP.
@SpringBootTest(
    classes = TestService.class,
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {
      "spring.config.name=platform-web-test",
      "aval.security.client.id=test",
      "aval.security.client.secret=secret"
    })
class AccessTest {
  static final TestIssuer issuer = TestIssuer.start();
  static final String APPROVAL = "r123";
  static final Guest GUEST = new Guest("Paul@Client.example", APPROVAL, 1, "l1");

  @LocalServerPort int port;
  @Autowired ServiceTokens serviceTokens;
  final HttpClient http = HttpClient.newHttpClient();

  @DynamicPropertySource
  static void trust(DynamicPropertyRegistry settings) {
    issuer.trustedBy(settings);
  }

  static Stream<Arguments> refusedTokens() throws Exception {
    var stranger = new ECKeyGenerator(Curve.P_256).keyID("k1").generate();
    var anna = TestIssuer.email("anna@acme.example", true);
    return Stream.of(
        Arguments.of("not a token", "nonsense"),
        Arguments.of("wrong issuer", issuer.sign(issuer.claims().issuer("https://evil"), anna)),
        Arguments.of("wrong audience", issuer.sign(issuer.claims().audience("other"), anna)),
        Arguments.of("no audience", issuer.sign(issuer.claims().audience((String) null), anna)),
        Arguments.of(
            "expired",
            issuer.sign(
                issuer.claims().expirationTime(Date.from(Instant.now().minusSeconds(40))), anna)),
        Arguments.of("without end", issuer.sign(issuer.claims().expirationTime(null), anna)),
        Arguments.of(
            "not yet valid",
            issuer.sign(
                issuer.claims().notBeforeTime(Date.from(Instant.now().plusSeconds(60))), anna)),
        Arguments.of("bad signature", TestIssuer.sign(stranger, issuer.claims(), anna)),
        Arguments.of(
            "unverified e-mail",
            issuer.sign(issuer.claims(), TestIssuer.email("anna@acme.example", false))),
        Arguments.of(
            "a person without e-mail is no client",
            issuer.sign(
                issuer.claims().subject("u1"),
                Map.of("client_id", "app", "scope", "requests.write"))),
        Arguments.of(
            "review token with the audience of people",
            issuer.sign(issuer.claims().issuer(issuer.links()), GUEST.claims())),
        Arguments.of(
            "people's token with the audience of reviews",
            issuer.sign(issuer.claims().audience(TestIssuer.REVIEW), anna)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("refusedTokens")
  void aTokenThatDoesNotHoldIsRefused(String what, String token) throws Exception {
    var answer = get("/api/approvals/" + APPROVAL, "Authorization", "Bearer " + token);
    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.body()).contains("urn:aval:problem:invalid-token");
    assertThat(answer.headers().firstValue("WWW-Authenticate")).isPresent();
  }

  @ParameterizedTest(name = "{0} {1} {2}")
  @MethodSource("matrix")
  void eachCallerGetsWhatTheRulesSay(String who, String path, int status) throws Exception {
    var token = tokenOf(who);
    var answer = token == null ? get(path) : get(path, "Authorization", "Bearer " + token);
    assertThat(answer.statusCode()).isEqualTo(status);
  }

  static Stream<Arguments> matrix() {
    return Stream.of(
        Arguments.of("nobody", "/api/open", 200),
        Arguments.of("nobody", "/actuator/health", 200),
        Arguments.of("nobody", "/actuator/env", 401),
        Arguments.of("nobody", "/assets/aval.css", 200),
        Arguments.of("nobody", "/api/approvals/" + APPROVAL, 401),
        Arguments.of("nobody", "/unruled", 401),
        Arguments.of("nobody", "/error", 401),
        Arguments.of("nobody", "/operator/secrets", 401),
        Arguments.of("nobody", "/api/people", 403),
        Arguments.of("anna", "/api/people", 200),
        Arguments.of("anna", "/api/approvals/" + APPROVAL, 200),
        Arguments.of("anna", "/review/" + APPROVAL, 403),
        Arguments.of("anna", "/unruled", 403),
        Arguments.of("anna", "/operator/secrets", 403),
        Arguments.of("olga", "/operator/secrets", 200),
        Arguments.of("olga of Keycloak", "/operator/secrets", 200),
        Arguments.of("guest", "/api/approvals/" + APPROVAL, 200),
        Arguments.of("guest", "/review/" + APPROVAL, 200),
        Arguments.of("guest", "/api/approvals/other", 403),
        Arguments.of("guest", "/review/other", 403),
        Arguments.of("guest", "/operator/secrets", 403),
        Arguments.of("guest", "/api/people", 403),
        Arguments.of("client", "/api/approvals/" + APPROVAL, 403),
        Arguments.of("client", "/operator/secrets", 403),
        Arguments.of("operator client", "/operator/secrets", 200));
  }

  static String tokenOf(String who) {
    return switch (who) {
      case "anna" -> issuer.person("Anna@Acme.example");
      case "olga" -> issuer.person("olga@aval.example", "operator");
      case "olga of Keycloak" ->
          issuer.sign(
              issuer.claims().claim("realm_access", Map.of("roles", java.util.List.of("operator"))),
              TestIssuer.email("olga@aval.example", true));
      case "guest" -> issuer.guest(GUEST);
      case "client" -> issuer.client("shop", "requests.write");
      case "operator client" -> issuer.client("ops", "operator");
      default -> null;
    };
  }

  @Test
  void aPostNeedsTheScope() throws Exception {
    assertThat(post(issuer.client("shop", "requests.write")).body()).contains("\"Client\"");
    assertThat(post(issuer.client("shop", "requests.read")).statusCode()).isEqualTo(403);
    assertThat(post(issuer.guest(GUEST)).statusCode()).isEqualTo(403);
    assertThat(post(issuer.person("Anna@Acme.example")).body())
        .contains("\"anna@acme.example\"", "\"Person\"");
  }

  @Test
  void theCookieCountsOnItsOwnApprovalOnly() throws Exception {
    var cookie = "__Host-aval-r-" + APPROVAL + "=" + issuer.guest(GUEST);
    assertThat(get("/review/" + APPROVAL, "Cookie", cookie).body())
        .isEqualTo("paul@client.example");
    assertThat(get("/review/other", "Cookie", cookie).statusCode()).isEqualTo(401);
    assertThat(get("/api/approvals/" + APPROVAL, "Cookie", cookie).statusCode()).isEqualTo(401);
    var planted = "__Host-aval-r-other=" + issuer.guest(GUEST);
    assertThat(get("/review/other", "Cookie", planted).statusCode()).isEqualTo(403);
  }

  @Test
  void aServiceAsksForItsTokenOnce() throws Exception {
    var token = serviceTokens.token();
    assertThat(serviceTokens.token()).isEqualTo(token);
    assertThat(get("/api/open", "Authorization", "Bearer " + token).body()).isEqualTo("service-1");
  }

  private HttpResponse<String> get(String path, String... headers) throws Exception {
    var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    if (headers.length > 0) request.headers(headers);
    return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private HttpResponse<String> post(String token) throws Exception {
    var request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/things"))
            .headers("Authorization", "Bearer " + token, "Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString("{\"subject\": \"x\", \"parts\": []}"));
    return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }
}
