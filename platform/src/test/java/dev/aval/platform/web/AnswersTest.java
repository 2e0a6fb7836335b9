package dev.aval.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aval.platform.security.TestIssuer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// What every answer has in common, seen from outside.
@SpringBootTest(
    classes = TestService.class,
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {
      "spring.config.name=platform-web-test",
      "aval.web.public-url=https://aval.example",
      "aval.web.issuer=https://id.example:8443/realms/aval"
    })
class AnswersTest {
  static final TestIssuer issuer = TestIssuer.start();

  @LocalServerPort int port;
  final HttpClient http = HttpClient.newHttpClient();

  @DynamicPropertySource
  static void trust(DynamicPropertyRegistry settings) {
    issuer.trustedBy(settings);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/open",
        "/api/people",
        "/unruled",
        "/look",
        "/assets/aval.css",
        "/api/fails/bug",
        "/actuator/health",
        "/error",
        "/assets/none",
        "/api/open;x=y"
      })
  void everyAnswerCarriesTheStrictHeadersOnce(String path) throws Exception {
    var headers = get(path).headers();
    assertThat(headers.allValues("Content-Security-Policy"))
        .singleElement()
        .asString()
        .startsWith("default-src 'none'; style-src 'self'; script-src 'self'");
    assertThat(headers.allValues("Referrer-Policy")).containsExactly("no-referrer");
    assertThat(headers.allValues("X-Content-Type-Options")).containsExactly("nosniff");
    assertThat(headers.allValues("Cross-Origin-Opener-Policy")).containsExactly("same-origin");
    assertThat(headers.firstValue("Permissions-Policy")).isPresent();
    assertThat(headers.firstValue("Strict-Transport-Security")).isPresent();
    assertThat(headers.allValues("Cache-Control"))
        .singleElement()
        .asString()
        .isEqualTo(path.equals("/assets/aval.css") ? "max-age=86400, public" : "no-store");
    assertThat(headers.allValues("X-Request-Id")).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "refused, 409, too-late",
    "thrown, 422, unknown-account",
    "store, 503, try-later",
    "bug, 500, internal-server-error"
  })
  void aFailureIsAProblemWithAStableType(String how, int status, String code) throws Exception {
    var trace = "4bf92f3577b34da6a3ce929d0e0e4736";
    var answer =
        get(
            "/api/fails/" + how,
            "X-Request-Id",
            "my-request-1",
            "traceparent",
            "00-" + trace + "-00f067aa0ba902b7-01",
            "Accept",
            "text/html");
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(answer.headers().firstValue("X-Request-Id")).contains("my-request-1");
    assertThat(answer.body())
        .contains("\"type\":\"urn:aval:problem:" + code + "\"", "\"traceId\":\"" + trace + "\"")
        .doesNotContain("secret detail", "stackTrace", "Exception");
  }

  @Test
  void faultsAndFurtherMembersStandInTheDocument() throws Exception {
    assertThat(get("/api/fails/refused").body())
        .contains(
            "\"errors\":[{\"pointer\":\"/decision\",\"code\":\"late\",\"message\":\"Closed an hour ago\"}]",
            "\"outcome\":\"APPROVED\"");
    assertThat(get("/api/fails/store").headers().firstValue("Retry-After")).isPresent();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"subject\": \"\"}                            | 422 | /subject      | not-blank",
        "{\"subject\": \"x\", \"parts\": [{\"name\": \"\"}]} | 422 | /parts/0/name | not-blank",
        "{\"subject\": \"x\", \"colour\": \"red\"}          | 422 | /colour       | unknown-field",
        "{\"subject\": \"x\", \"parts\": [{\"nam\": \"\"}]}  | 422 | /parts/0/nam  | unknown-field",
        "{\"subject\": \"x\", \"parts\": \"many\"}          | 422 | /parts        | wrong-type",
        "{\"subject\": \"x\"                            | 400 |               | unreadable",
        "{\"subject\": \"x\", \"subject\": \"y\"}          | 400 |               | unreadable",
        "nonsense                                     | 400 |               | unreadable"
      })
  void aBodyThatDoesNotFitIsAnsweredWithThePlace(
      String body, int status, String pointer, String code) throws Exception {
    var answer = post("/api/things", body);
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.body())
        .contains(
            "\"pointer\":\"%s\",\"code\":\"%s\"".formatted(pointer == null ? "" : pointer, code))
        .doesNotContain("java.", "dev.aval");
  }

  @Test
  void aBrowserGetsACalmPageInItsLanguage() throws Exception {
    var answer = get("/unruled", "Accept", "text/html", "Accept-Language", "fr-CA,fr;q=0.9");
    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.body()).contains("<html lang=\"fr\">", "Veuillez vous connecter");
    assertThat(get("/unruled?lang=en", "Accept", "text/html", "Accept-Language", "fr").body())
        .contains("Please sign in");
    assertThat(get("/unruled", "Accept", "text/html", "Cookie", "aval-lang=fr").body())
        .contains("Veuillez vous connecter");
  }

  @Test
  void whoeverHasLeftIsNotAnswered() throws Exception {
    assertThat(get("/api/fails/left").body()).isEmpty();
  }

  @Test
  void theChoiceOfALanguageIsRemembered() throws Exception {
    assertThat(get("/look?lang=fr").headers().firstValue("Set-Cookie"))
        .get()
        .asString()
        .contains("aval-lang=fr", "SameSite=Lax");
  }

  @Test
  void aPageShowsDatesAndAmountsAsItsReaderWritesThem() throws Exception {
    var french = get("/look?lang=fr", "Cookie", "aval-zone=America/Montreal").body();
    assertThat(french.replace('\u202f', ' ').replace('\u00a0', ' ')).contains("1 234,50 €");
    assertThat(french).contains("il y a 2 heures").containsPattern("HN|HA|HE|EST|EDT");
    var english = get("/look", "Accept-Language", "en-GB", "Cookie", "aval-zone=nonsense").body();
    assertThat(english).contains("€1,234.50", "2 hours ago").containsPattern("CET|CEST");
  }

  @Test
  void aFieldKeepsItsValueAndItsError() throws Exception {
    var page = get("/look").body();
    assertThat(page)
        .contains("value=\"ann\"", "aria-invalid=\"true\"", "aria-describedby=\"email-error\"")
        .doesNotContain("checked", "Nothing</dt>", "??", "style=");
    Files.writeString(Path.of("target/look.html"), page);
  }

  @Test
  void listsFormsAndTheAccountSwitchAreDrawn() throws Exception {
    assertThat(get("/look").body())
        .contains(
            "<option value=\"A2\" selected=\"selected\">Other</option>",
            "<input type=\"date\" id=\"until\" name=\"until\" value=\"2026-12-24\"",
            "<input type=\"checkbox\" id=\"notify\" name=\"notify\" value=\"true\"",
            "<option value=\"\">All</option>",
            "<th scope=\"row\"><a href=\"/look\">Wildcard certificate</a>",
            "<a href=\"/look?account=A2\" aria-current=\"true\">Other</a>",
            "rel=\"next\" href=\"/look?page=2\"")
        .doesNotContain("First page", "<filterFields", "data-live");
  }

  @Test
  void theLookIsChosenWithoutAScriptAndRemembered() throws Exception {
    assertThat(get("/look").body()).contains("content=\"light dark\"");
    var chosen = get("/look?status=a&theme=dark");
    assertThat(chosen.body())
        .contains("data-theme=\"dark\"", "href=\"?status=a&amp;theme=light\"")
        .contains("href=\"?status=a&amp;theme=dark&amp;lang=fr\"");
    assertThat(chosen.headers().allValues("Set-Cookie"))
        .singleElement()
        .asString()
        .contains("aval-theme=dark", "Max-Age=31536000", "SameSite=Lax");
    assertThat(get("/look", "Cookie", "aval-theme=dark").body()).contains("data-theme=\"dark\"");
    assertThat(get("/look", "Cookie", "aval-theme=pink").body()).doesNotContain("data-theme");
  }

  @Test
  void whatIsSaidAfterARedirectIsSaidOnceAndAsText() throws Exception {
    var cookie = get("/saved").headers().firstValue("Set-Cookie").orElseThrow();
    assertThat(cookie).contains("__Host-aval-flash=", "Secure", "HttpOnly", "Max-Age=60");
    var next = get("/look", "Cookie", cookie.split(";")[0]);
    assertThat(next.body()).contains("class=\"flash good\"", "7 &lt;b&gt; waiting for you");
    assertThat(next.headers().firstValue("Set-Cookie").orElse(""))
        .contains("__Host-aval-flash=;", "Max-Age=0");
    assertThat(get("/look", "Cookie", "__Host-aval-flash=nonsense").body())
        .doesNotContain("flash nonsense")
        .contains("Wildcard");
  }

  @Test
  void signingOutMayLeadToTheIssuerAndNoFormElsewhere() throws Exception {
    assertThat(get("/look").headers().firstValue("Content-Security-Policy").orElse(""))
        .endsWith("form-action 'self' https://id.example:8443");
  }

  @Test
  void whatIsTheSameForEverybodyIsSentCompressedAndPagesAreNot() throws Exception {
    for (var file : List.of("aval.css", "aval.js", "htmx.min.js"))
      assertThat(get("/assets/" + file, "Accept-Encoding", "gzip").headers().map())
          .as(file)
          .containsEntry("content-encoding", List.of("gzip"));
    assertThat(get("/look", "Accept-Encoding", "gzip").headers().firstValue("content-encoding"))
        .isEmpty();
  }

  @Test
  void theScriptsAreOursAndNamedByTheirContent() throws Exception {
    var page = get("/look").body();
    var script = page.replaceFirst("(?s).*src=\"(/assets/aval.js\\?v=[0-9a-f]+)\".*", "$1");
    assertThat(get(script).statusCode()).isEqualTo(200);
    assertThat(get("/assets/htmx.min.js").body()).contains("htmx");
  }

  private HttpResponse<String> get(String path, String... headers) throws Exception {
    var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    if (headers.length > 0) request.headers(headers);
    return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private HttpResponse<String> post(String path, String body) throws Exception {
    var request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
            .header("Content-Type", "application/json")
            .header("Authorization", "Bearer " + issuer.client("shop", "requests.write"))
            .POST(HttpRequest.BodyPublishers.ofString(body));
    return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }
}
