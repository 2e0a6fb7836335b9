package dev.aval.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.aval.contracts.Samples;
import dev.aval.contracts.Topics;
import dev.aval.platform.messaging.Outgoing;
import dev.aval.platform.messaging.Publisher;
import dev.aval.platform.security.TestIssuer;
import dev.aval.platform.testing.PlatformParts;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.client.RestClient;

/// Branding and previews over HTTP: who may do what, and that it is done.
@SpringBootTest(
    classes = NotificationService.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = "spring.config.name=notification-service")
@PlatformParts
class BrandingStoryTest {
  static final Duration LONG = Duration.ofSeconds(60);
  static final TestIssuer ISSUER = TestIssuer.start();
  static final GreenMail POST =
      new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
  static final String API = "/api/accounts/ACC-1001/branding";
  static final String PAGE = "/admin/ACC-1001/branding";

  @TempDir static Path secrets;

  @Autowired Publisher publisher;
  @LocalServerPort int port;

  @DynamicPropertySource
  static void parts(DynamicPropertyRegistry registry) {
    POST.start();
    ISSUER.trustedBy(registry);
    registry.add("aval.webhooks.key", () -> secrets.resolve("webhook-key").toString());
    registry.add("AVAL_SMTP", () -> "127.0.0.1:" + POST.getSmtp().getPort());
  }

  @AfterAll
  static void close() {
    POST.stop();
  }

  @BeforeEach
  void anAccountThatIsKnown() {
    var type = "account.changed.v1";
    var headers =
        Map.of(
            "ce_specversion", "1.0",
            "ce_id", "branding." + type,
            "ce_type", type,
            "ce_source", "/aval/request-service",
            "ce_time", Instant.now().toString(),
            "ce_subject", "ACC-1001",
            "ce_seq", "1");
    publisher.send(new Outgoing(Topics.ACCOUNTS, "ACC-1001", headers, Samples.of(type))).join();
    await().atMost(LONG).until(() -> does(HttpMethod.GET, API, sam()) == 200);
  }

  /// Whoever may do something is told what is missing (422) or gets it; nobody else learns whether
  /// the account is there.
  @Test
  void everybodyGetsWhatIsHis() throws Exception {
    var who =
        List.of(
            "",
            ISSUER.person("victor@other.example"),
            ISSUER.person("rita@acme.example"),
            sam(),
            ISSUER.person("olga@aval.example", "operator"),
            ISSUER.client("shop", "requests.write"),
            ISSUER.client("erp", "accounts.write"));
    var table =
        Map.of(
            "see", List.of(401, 404, 404, 200, 200, 403, 200),
            "change", List.of(401, 404, 404, 422, 422, 403, 422),
            "hang a logo", List.of(401, 404, 404, 422, 422, 403, 422),
            "remove the logo", List.of(401, 404, 404, 200, 200, 403, 200),
            "see the logo", List.of(401, 404, 404, 404, 404, 403, 404),
            "page", List.of(401, 404, 404, 200, 200, 403, 403),
            "page: change", List.of(401, 404, 404, 422, 422, 403, 403),
            "previews", List.of(401, 404, 404, 200, 200, 403, 403),
            "preview", List.of(401, 404, 404, 200, 200, 403, 403),
            "preview: test", List.of(401, 404, 404, 404, 404, 403, 403));
    does("remove the logo", sam());
    for (var line : table.entrySet()) {
      var got = new ArrayList<Integer>();
      for (var token : who) got.add(does(line.getKey(), token));
      assertThat(got).as(line.getKey()).isEqualTo(line.getValue());
    }
  }

  private int does(String operation, String token) {
    return switch (operation) {
      case "see" -> does(HttpMethod.GET, API, token);
      case "change" ->
          status(to(HttpMethod.PUT, API, token).body(Map.of("color", "no colour at all")));
      case "hang a logo" ->
          status(
              to(HttpMethod.PUT, API + "/logo", token)
                  .contentType(MediaType.IMAGE_PNG)
                  .body(new byte[] {1, 2, 3}));
      case "remove the logo" -> does(HttpMethod.DELETE, API + "/logo", token);
      case "see the logo" -> does(HttpMethod.GET, API + "/logo", token);
      case "page" -> does(HttpMethod.GET, PAGE, token);
      case "page: change" -> form(token, "color", "no colour at all").getStatusCode().value();
      case "previews" -> does(HttpMethod.GET, PAGE + "/previews", token);
      case "preview" -> does(HttpMethod.GET, PAGE + "/previews/refused", token);
      case "preview: test" -> does(HttpMethod.POST, PAGE + "/previews/unknown/tests", token);
      default -> throw new IllegalArgumentException(operation);
    };
  }

  @Test
  void aSuperUserGivesTheAccountItsLookByOneForm() throws Exception {
    var parts = new LinkedMultiValueMap<String, Object>();
    parts.add("name", "Acme Achats");
    parts.add("color", "#ffcc00");
    parts.add("replyTo", "achats@acme.example");
    parts.add("logo", logo());
    assertThat(form(sam(), parts).getHeaders().getLocation()).hasPath(PAGE).hasQuery("done=saved");
    assertThat(to(HttpMethod.GET, API, sam()).retrieve().body(String.class))
        .contains("\"name\":\"Acme Achats\"", "\"ink\":\"#000000\"", "\"logo\":true");
    assertThat(to(HttpMethod.GET, PAGE + "/logo", sam()).retrieve().toEntity(byte[].class))
        .satisfies(
            it -> assertThat(it.getHeaders().getContentType()).isEqualTo(MediaType.IMAGE_PNG))
        .satisfies(it -> assertThat(it.getBody()).startsWith(0x89, 'P', 'N', 'G'));

    var preview = to(HttpMethod.GET, PAGE + "/previews/approved?lang=fr", sam());
    assertThat(preview.retrieve().body(String.class))
        .contains("Acme Achats via Aval", "achats@acme.example", "Votre demande est approuvée.");
    var framed =
        to(HttpMethod.GET, PAGE + "/previews/approved/html?lang=fr", sam())
            .retrieve()
            .toEntity(String.class);
    assertThat(framed.getBody()).contains("data:image/png;base64,", "#ffcc00");
    assertThat(framed.getHeaders().getFirst("Content-Security-Policy"))
        .contains("default-src 'none'", "sandbox")
        .doesNotContain("script-src");
  }

  @Test
  void aTestGoesToWhoeverAsksForItAndNotOften() throws Exception {
    var tests = PAGE + "/previews/refused/tests?lang=en";
    for (int i = 0; i < 5; i++) {
      assertThat(to(HttpMethod.POST, tests, sam()).retrieve().toBodilessEntity())
          .extracting(it -> it.getHeaders().getLocation().getQuery())
          .isEqualTo("lang=en&done=SENT");
    }
    assertThat(to(HttpMethod.POST, tests, sam()).retrieve().toBodilessEntity())
        .extracting(it -> it.getHeaders().getLocation().getQuery())
        .isEqualTo("lang=en&done=TOO_MANY");
    // other stories write to the same broker, and this service hears them, too
    var samples = new ArrayList<String>();
    for (var it : POST.getReceivedMessages()) {
      if (it.getSubject().contains("Sample:")) samples.add(it.getHeader("To")[0]);
    }
    assertThat(samples).hasSize(5).allMatch(it -> it.contains("sam@acme.example"));
  }

  private static String sam() {
    return ISSUER.person("sam@acme.example");
  }

  private static ByteArrayResource logo() throws Exception {
    var out = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(200, 40, BufferedImage.TYPE_INT_RGB), "png", out);
    return new ByteArrayResource(out.toByteArray()) {
      @Override
      public String getFilename() {
        return "logo.png";
      }
    };
  }

  private ResponseEntity<Void> form(String token, String name, String value) {
    var parts = new LinkedMultiValueMap<String, Object>();
    parts.add(name, value);
    return form(token, parts);
  }

  private ResponseEntity<Void> form(String token, LinkedMultiValueMap<String, Object> parts) {
    return to(HttpMethod.POST, PAGE, token)
        .contentType(MediaType.MULTIPART_FORM_DATA)
        .body(parts)
        .retrieve()
        .toBodilessEntity();
  }

  private int does(HttpMethod method, String path, String token) {
    return status(to(method, path, token));
  }

  private static int status(RestClient.RequestHeadersSpec<?> request) {
    return request.retrieve().toBodilessEntity().getStatusCode().value();
  }

  private RestClient.RequestBodySpec to(HttpMethod method, String path, String token) {
    var request =
        RestClient.builder()
            .requestFactory(new JdkClientHttpRequestFactory())
            .defaultStatusHandler(_ -> true, (_, _) -> {})
            .build()
            .method(method)
            .uri("http://localhost:" + port + path);
    return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
  }
}
