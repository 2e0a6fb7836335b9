package dev.aval.local.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dev.aval.local.FreePort;
import dev.aval.local.issuer.IssuerSettings;
import dev.aval.local.mailbox.Mailbox;
import dev.aval.local.running.Addresses;
import dev.aval.local.running.InThisJvm;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The issuer and the mailbox over HTTP, as gateway, services, scripts and people use them.
class SiteTest {
  private static final JsonMapper JSON = new JsonMapper();

  @TempDir private static Path data;
  private static Addresses addresses;
  private static IssuerSettings issuer;
  private static InThisJvm site;
  private final HttpClient http =
      HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

  @BeforeAll
  static void start() throws Exception {
    var mails = Files.createDirectories(data.resolve("mails"));
    Files.writeString(
        mails.resolve("1763812800000-000001-anna%40acme.example.eml"),
        """
        Subject: =?UTF-8?Q?=C3=80_valider?=
        From: aval@aval.example
        To: anna@acme.example
        MIME-Version: 1.0
        Content-Type: text/html; charset=UTF-8

        <p>Cliquez <a href="http://localhost/r/abc">ici</a><script>alert(1)</script></p>
        """
            .replace("\n", "\r\n"));
    var http = FreePort.any() - 9;
    var base = URI.create("http://localhost:" + (http + 9));
    addresses = new Addresses(base, "", "", "", base.resolve("/issuer"), true, http);
    issuer = new IssuerSettings(addresses.issuer(), base, data.resolve("secrets"));
    site = startSite();
  }

  private static InThisJvm startSite() {
    var mailbox = new Mailbox(data.resolve("mails"), Clock.systemUTC());
    return Site.start(addresses, issuer, mailbox);
  }

  @AfterAll
  static void stop() {
    site.stop(Duration.ofSeconds(5));
  }

  @Test
  void namesItselfAndItsEndpointsAsTheBrowserSeesThem() throws Exception {
    var document = json(get("/issuer/.well-known/openid-configuration"));
    assertThat(document.get("issuer").asString()).isEqualTo(issuer.issuer().toString());
    assertThat(document.get("token_endpoint").asString())
        .isEqualTo(issuer.issuer() + "/oauth2/token");
  }

  @Test
  void givesAClientItsScopesForItsSecretAndNoOthers() throws Exception {
    var claims = claims(token("notification-service", "links.mint").get("access_token").asString());
    assertThat(claims.getIssuer()).isEqualTo(issuer.issuer().toString());
    assertThat(claims.getAudience()).containsExactly("aval");
    assertThat(claims.getSubject()).isEqualTo("notification-service");
    assertThat(claims.getStringClaim("client_id")).isEqualTo("notification-service");
    assertThat(claims.getStringListClaim("scope")).containsExactly("links.mint");
    assertThat(token("reminder-service", "links.mint").get("error").asString())
        .isEqualTo("invalid_scope");
  }

  @Test
  void givesAClientAllItsScopesWhenItAsksForNone() throws Exception {
    var token = json(post("shop", "grant_type=client_credentials")).get("access_token");
    assertThat(claims(token.asString()).getStringListClaim("scope"))
        .containsExactlyInAnyOrder("requests.write", "requests.read", "accounts.write");
  }

  @Test
  void givesATokenOfADemoPersonToTheCommandLine() throws Exception {
    var claims = claims(devToken("{\"email\": \"olga@aval.example\"}"));
    assertThat(claims.getSubject()).isEqualTo("olga@aval.example");
    assertThat(claims.getStringClaim("email")).isEqualTo("olga@aval.example");
    assertThat(claims.getBooleanClaim("email_verified")).isTrue();
    assertThat(claims.getStringClaim("name")).isEqualTo("Olga");
    assertThat(claims.getStringListClaim("roles")).containsExactly("operator");
    assertThat(claims.getAudience()).containsExactly("aval");
  }

  @Test
  void givesATokenOfAClientToTheCommandLine() throws Exception {
    var claims = claims(devToken("{\"client\": \"shop\"}"));
    assertThat(claims.getStringListClaim("scope"))
        .containsExactlyInAnyOrder("requests.write", "requests.read", "accounts.write");
  }

  @Test
  void knowsNobodyElse() throws Exception {
    assertThat(postJson("/dev/token", "{\"email\": \"eve@acme.example\"}").statusCode())
        .isEqualTo(404);
  }

  @Test
  void answersNoFormOfAnotherSite() throws Exception {
    var request = HttpRequest.newBuilder(url("/dev/token")).header("Content-Type", "text/plain");
    var answer =
        http.send(request.POST(BodyPublishers.ofString("{}")).build(), BodyHandlers.ofString());
    assertThat(answer.statusCode()).isEqualTo(415);
  }

  @Test
  void tokensOutliveARestart() throws Exception {
    var token = devToken("{\"email\": \"sam@acme.example\"}");
    site.stop(Duration.ofSeconds(5));
    site = startSite();
    assertThat(claims(token).getSubject()).isEqualTo("sam@acme.example");
    assertThat(token("shop", "requests.read").get("access_token")).isNotNull();
  }

  @Test
  void signsAPersonInWithCodeAndProofKey() throws Exception {
    var form = follow(get(authorize()));
    assertThat(form.body()).contains("demo people, this machine only");
    var csrf = form.body().replaceAll("(?s).*name=\"_csrf\" value=\"([^\"]+)\".*", "$1");
    var signedIn =
        postForm("/issuer/login", "username=sam@acme.example&password=sam&_csrf=" + csrf);
    var back = follow(signedIn);
    var code = back.headers().firstValue("location").orElseThrow();
    assertThat(code).startsWith(issuer.publicUrl() + "/login/oauth2/code/aval?code=");
    var tokens = json(exchange(code.replaceAll(".*code=([^&]+).*", "$1")));
    var claims = claims(tokens.get("access_token").asString());
    assertThat(claims.getStringClaim("email")).isEqualTo("sam@acme.example");
    assertThat(claims.getAudience()).containsExactly("aval");
    assertThat(claims(tokens.get("id_token").asString()).getStringClaim("name")).isEqualTo("Sam");
  }

  @Test
  void leadsToNoAddressThatOnlyTheGatewaySees() throws Exception {
    var behindTheGateway = "http://127.0.0.1:" + addresses.site().getPort();
    var answer = get(behindTheGateway + authorize());
    assertThat(answer.headers().firstValue("location")).contains("/issuer/login");
  }

  @Test
  void refusesAWrongPassword() throws Exception {
    var form = get("/issuer/login");
    var csrf = form.body().replaceAll("(?s).*name=\"_csrf\" value=\"([^\"]+)\".*", "$1");
    var answer = postForm("/issuer/login", "username=sam@acme.example&password=x&_csrf=" + csrf);
    assertThat(answer.headers().firstValue("location").orElse("")).endsWith("/issuer/login?error");
  }

  @Test
  void listsMailsAsJsonInTheShapeOfTheContract() throws Exception {
    var mails = json(get("/dev/mailbox.json?to=anna@acme.example"));
    assertThat(mails.size()).isEqualTo(1);
    assertThat(mails.get(0).propertyNames())
        .contains("to", "subject", "text", "html", "headers", "sentAt");
    assertThat(mails.get(0).get("subject").asString()).isEqualTo("À valider");
    assertThat(mails.get(0).get("sentAt").asString()).isEqualTo("2025-11-22T12:00:00Z");
    assertThat(json(get("/dev/mailbox.json?to=nobody@acme.example")).size()).isZero();
  }

  @Test
  void showsAMailInAFrameInWhichNothingRuns() throws Exception {
    assertThat(get("/dev/mailbox").body()).contains("À valider").contains("anna@acme.example");
    var id = json(get("/dev/mailbox.json")).get(0).get("id").asString();
    assertThat(get("/dev/mailbox/" + id).body()).contains("<iframe").doesNotContain("<script");
    assertThat(get("/dev/mailbox/" + id + "/html").headers().allValues("content-security-policy"))
        .singleElement()
        .asString()
        .contains("default-src 'none'")
        .contains("sandbox allow-popups");
  }

  @Test
  void keepsEverythingElseShut() throws Exception {
    assertThat(get("/").statusCode()).isNotEqualTo(200);
    assertThat(get("/actuator/env").statusCode()).isNotEqualTo(200);
  }

  private URI url(String path) {
    return URI.create(path.startsWith("http") ? path : issuer.publicUrl() + path);
  }

  private String authorize() {
    return "/issuer/oauth2/authorize?response_type=code&client_id=gateway&scope=openid%20email&state=s"
        + "&redirect_uri="
        + encode(issuer.publicUrl() + "/login/oauth2/code/aval")
        + "&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM&code_challenge_method=S256";
  }

  private HttpResponse<String> exchange(String code) throws Exception {
    return post(
        "gateway",
        "grant_type=authorization_code&code=%s&redirect_uri=%s&code_verifier=%s"
            .formatted(
                code,
                encode(issuer.publicUrl() + "/login/oauth2/code/aval"),
                "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk"));
  }

  private JsonNode token(String client, String scope) throws Exception {
    return json(post(client, "grant_type=client_credentials&scope=" + scope));
  }

  private HttpResponse<String> post(String client, String form) throws Exception {
    var secret = client + ":" + issuer.clientSecrets().of(client);
    var request =
        form("/issuer/oauth2/token", form)
            .header(
                "Authorization",
                "Basic "
                    + Base64.getEncoder().encodeToString(secret.getBytes(StandardCharsets.UTF_8)));
    return http.send(request.build(), BodyHandlers.ofString());
  }

  private HttpResponse<String> postForm(String path, String form) throws Exception {
    return http.send(form(path, form).build(), BodyHandlers.ofString());
  }

  private HttpRequest.Builder form(String path, String form) {
    return HttpRequest.newBuilder(url(path))
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(BodyPublishers.ofString(form));
  }

  private String devToken(String body) throws Exception {
    return json(postJson("/dev/token", body)).get("access_token").asString();
  }

  private HttpResponse<String> postJson(String path, String body) throws Exception {
    var request =
        HttpRequest.newBuilder(url(path))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body));
    return http.send(request.build(), BodyHandlers.ofString());
  }

  private HttpResponse<String> follow(HttpResponse<String> from) throws Exception {
    return get(from.headers().firstValue("location").orElseThrow());
  }

  private HttpResponse<String> get(String path) throws Exception {
    var request = HttpRequest.newBuilder(url(path)).header("Accept", "text/html,*/*;q=0.5");
    return http.send(request.build(), BodyHandlers.ofString());
  }

  private static JsonNode json(HttpResponse<String> answer) {
    return JSON.readTree(answer.body());
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static JWTClaimsSet claims(String token) throws Exception {
    var keys = JWKSet.load(URI.create(issuer.issuer() + "/oauth2/jwks").toURL());
    var jwt = SignedJWT.parse(token);
    var key = keys.getKeyByKeyId(jwt.getHeader().getKeyID()).toRSAKey();
    assertThat(jwt.verify(new RSASSAVerifier(key))).isTrue();
    return jwt.getJWTClaimsSet();
  }
}
