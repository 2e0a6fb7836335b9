package dev.aval.request.testing;

import static org.awaitility.Awaitility.await;

import dev.aval.platform.security.TestIssuer;
import dev.aval.platform.testing.Foreign;
import dev.aval.platform.testing.PlatformParts;
import dev.aval.request.RequestService;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The whole service on a real broker, a real database and signed tokens; started once for all.
@SpringBootTest(
    classes = RequestService.class,
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {"spring.config.name=request-service", "logging.level.root=warn"})
@PlatformParts
public abstract class ServiceTest {
  protected static final TestIssuer ISSUER = TestIssuer.start();
  protected static final Foreign FOREIGN = new Foreign();
  protected static final String SHOP =
      ISSUER.client("shop", "requests.write", "requests.read", "accounts.write");
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  @LocalServerPort protected int port;

  @DynamicPropertySource
  static void trust(DynamicPropertyRegistry settings) {
    ISSUER.trustedBy(settings);
  }

  protected HttpResponse<String> call(
      String method, String path, String token, String body, String... headers) {
    var request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
            .timeout(Duration.ofSeconds(60))
            .header("Content-Type", "application/json")
            .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    if (token != null) request.header("Authorization", "Bearer " + token);
    for (int i = 0; i < headers.length; i += 2) request.setHeader(headers[i], headers[i + 1]);
    try {
      return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  protected HttpResponse<String> get(String path, String token) {
    return call("GET", path, token, null);
  }

  /// An account of its own for each test, with the people of the demo.
  protected String account() {
    String code = "A" + UUID.randomUUID().toString().substring(0, 8);
    var answer = call("PUT", "/api/accounts/" + code, SHOP, acme());
    if (answer.statusCode() != 201) throw new IllegalStateException(answer.body());
    return code;
  }

  protected static String acme() {
    return """
    {"name": "Acme", "approvalMode": true, "members": [
      {"email": "sam@acme.example", "name": "Sam", "rights": ["SUPER_USER", "APPROVAL"]},
      {"email": "anna@acme.example", "name": "Anna", "locale": "fr", "rights": ["APPROVAL"]},
      {"email": "rita@acme.example", "name": "Rita", "notify": false}]}
    """;
  }

  protected static String body(String account, String externalId, String subject) {
    return """
    {"account": "%s", "type": "order", "externalId": "%s", "subject": "%s",
     "requester": {"email": "rita@acme.example", "name": "Rita"},
     "amount": {"value": "120.50", "currency": "EUR"}, "data": {"cost": 1.5}}
    """
        .formatted(account, externalId, subject);
  }

  protected static ConsumerRecord<String, byte[]> told(String topic, String type, String key) {
    return await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> find(topic, type, key), Optional::isPresent)
        .orElseThrow();
  }

  protected static Optional<ConsumerRecord<String, byte[]>> find(
      String topic, String type, String key) {
    return Foreign.all(topic).stream()
        .filter(it -> key.equals(it.key()) && type.equals(Foreign.header(it, "ce_type")))
        .reduce((_, last) -> last);
  }

  protected static JsonNode json(ConsumerRecord<String, byte[]> record) {
    return JsonMapper.shared().readTree(record.value());
  }

  protected static JsonNode json(HttpResponse<String> answer) {
    return JsonMapper.shared().readTree(answer.body());
  }
}
