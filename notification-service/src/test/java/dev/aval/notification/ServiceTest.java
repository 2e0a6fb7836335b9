package dev.aval.notification;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.aval.contracts.Json;
import dev.aval.contracts.Samples;
import dev.aval.platform.messaging.Outgoing;
import dev.aval.platform.messaging.Publisher;
import dev.aval.platform.security.TestIssuer;
import dev.aval.platform.testing.PlatformParts;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.node.ObjectNode;

/// The whole service as people meet it: events in, mails and pages out. It reads as a group of its
/// own into a database of its own, because other contexts may live beside it.
@SpringBootTest(
    classes = NotificationService.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "spring.config.name=notification-service",
      "spring.mongodb.database=aval_people",
      "spring.cloud.stream.bindings.approvals-in-0.group=people",
      "spring.cloud.stream.bindings.reminders-in-0.group=people",
      "spring.cloud.stream.bindings.requests-in-0.group=people",
      "spring.cloud.stream.bindings.delegations-in-0.group=people",
      "spring.cloud.stream.bindings.accounts-in-0.group=people",
      "spring.cloud.stream.bindings.alarms-in-0.group=people",
      "aval.notification.operators=olga@aval.example",
      "spring.cloud.stream.bindings.webhooks-in-0.group=people-webhooks",
      "aval.notification.preferences.remembered=0s"
    })
@PlatformParts
abstract class ServiceTest {
  static final Duration LONG = Duration.ofSeconds(60);
  static final TestIssuer ISSUER = TestIssuer.start();
  static final Random RANDOM = new Random();
  static final WireMockServer LINKS =
      new WireMockServer(options().dynamicPort().globalTemplating(true));
  static final GreenMail POST =
      new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final String MINTED =
      """
      {"links": [{{#each (jsonPath request.body '$.links') as |it|}}{{#unless @first}},{{/unless}}
        {"approvalId": "{{it.approvalId}}", "email": "{{it.email}}",
         "url": "http://localhost:8080/r/{{randomValue length=43 type='ALPHANUMERIC'}}"}{{/each}}]}
      """;

  @TempDir static Path SECRETS;

  @Autowired Publisher publisher;
  @LocalServerPort int port;

  @DynamicPropertySource
  static void parts(DynamicPropertyRegistry registry) {
    LINKS.start();
    POST.start();
    ISSUER.trustedBy(registry);
    registry.add("aval.urls.links", LINKS::baseUrl);
    registry.add("aval.urls.approvals", LINKS::baseUrl);
    registry.add("aval.webhooks.key", () -> SECRETS.resolve("webhook-key").toString());
    registry.add("AVAL_SMTP", () -> "127.0.0.1:" + POST.getSmtp().getPort());
  }

  @BeforeEach
  void links() {
    LINKS.resetAll();
    LINKS.stubFor(
        post(urlEqualTo("/internal/links"))
            .willReturn(
                aResponse().withHeader("Content-Type", "application/json").withBody(MINTED)));
  }

  static String newId() {
    return RANDOM
        .ints(25, 'a', 'z' + 1)
        .collect(
            () -> new StringBuilder("r"), StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  /// The golden sample, about this request, to nobody but this approver.
  void opened(String request, String approver) {
    var body = (ObjectNode) Json.mapper().readTree(Samples.of("approval.opened.v1"));
    body.put("approvalId", request)
        .put("requestId", request)
        .put("subject", "Certificat " + request);
    body.remove("deadline");
    var asked = body.putArray("approvers");
    asked.addObject().put("email", approver).put("name", "Anna").put("locale", "fr");
    tell("aval.approvals", "approval.opened.v1", request, body);
  }

  void reminded(String request, String approver) {
    var body = (ObjectNode) Json.mapper().readTree(Samples.of("reminder.due.v1"));
    body.put("approvalId", request)
        .put("requestId", request)
        .put("subject", "Certificat " + request);
    body.remove("deadline");
    var asked = body.putArray("approvers");
    asked.addObject().put("email", approver).put("name", "Anna").put("locale", "fr");
    tell("aval.reminders", "reminder.due.v1", request, body);
  }

  /// Account ACC-1001 as its golden sample has it: Sam looks after it.
  void account() {
    var sam = person("sam@acme.example");
    if (get(sam, "/api/accounts/ACC-1001/audience").statusCode() == 200) return;
    var body = (ObjectNode) Json.mapper().readTree(Samples.of("account.changed.v1"));
    tell("aval.accounts", "account.changed.v1", "ACC-1001", body);
    await()
        .atMost(LONG)
        .until(() -> get(sam, "/api/accounts/ACC-1001/audience").statusCode() == 200);
  }

  void tell(String topic, String type, String key, ObjectNode body) {
    var n = 1;
    var headers =
        Map.of(
            "ce_specversion",
            "1.0",
            "ce_id",
            key + "." + n,
            "ce_type",
            type,
            "ce_source",
            "/aval/approval-service",
            "ce_time",
            Instant.now().toString(),
            "ce_subject",
            key,
            "ce_seq",
            Integer.toString(n));
    publisher.send(new Outgoing(topic, key, headers, body.toString().getBytes(UTF_8))).join();
  }

  List<MimeMessage> mails(String to) {
    return Arrays.stream(POST.getReceivedMessages()).filter(it -> isTo(it, to)).toList();
  }

  List<MimeMessage> awaitMails(String to, int many) {
    return await().atMost(LONG).until(() -> mails(to), it -> it.size() >= many);
  }

  private static boolean isTo(MimeMessage mail, String address) {
    try {
      return mail.getAllRecipients()[0].toString().contains(address);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  static String person(String email) {
    return ISSUER.person(email);
  }

  /// @param token of whoever calls; empty for nobody
  HttpResponse<String> get(String token, String path) {
    return send(token, path, HttpRequest.newBuilder().GET());
  }

  HttpResponse<String> json(String token, String method, String path, String body) {
    return send(
        token,
        path,
        HttpRequest.newBuilder()
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofString(body)));
  }

  HttpResponse<String> submit(String token, String path, Map<String, String> fields) {
    var form =
        fields.entrySet().stream()
            .map(it -> it.getKey() + "=" + URLEncoder.encode(it.getValue(), UTF_8))
            .collect(Collectors.joining("&"));
    return send(
        token,
        path,
        HttpRequest.newBuilder()
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Accept", "text/html")
            .POST(BodyPublishers.ofString(form)));
  }

  /// Of an answer that goes on.
  int status(String token, String path) {
    try {
      return HTTP.send(
              request(token, path, HttpRequest.newBuilder().GET()), BodyHandlers.ofInputStream())
          .statusCode();
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private HttpResponse<String> send(String token, String path, HttpRequest.Builder request) {
    try {
      return HTTP.send(request(token, path, request), BodyHandlers.ofString());
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private HttpRequest request(String token, String path, HttpRequest.Builder request) {
    if (!token.isEmpty()) request.header("Authorization", "Bearer " + token);
    return request
        .uri(URI.create("http://localhost:" + port + path))
        .timeout(Duration.ofSeconds(30))
        .build();
  }
}
