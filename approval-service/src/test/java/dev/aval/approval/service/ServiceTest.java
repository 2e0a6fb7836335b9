package dev.aval.approval.service;

import static org.awaitility.Awaitility.await;

import dev.aval.approval.ApprovalService;
import dev.aval.approval.accounts.Accounts;
import dev.aval.contracts.Topics;
import dev.aval.platform.messaging.Outgoing;
import dev.aval.platform.messaging.Publisher;
import dev.aval.platform.security.Guest;
import dev.aval.platform.security.TestIssuer;
import dev.aval.platform.testing.PlatformParts;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// One service for all its tests, with requests coming in by their topic.
@PlatformParts
@SpringBootTest(
    classes = ApprovalService.class,
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {
      "spring.config.name=approval-service",
      "aval.approval.account-wait=2s",
      "aval.evidence.keys=target/evidence-keys.json",
      "aval.kafka.gather=100ms"
    })
abstract class ServiceTest {
  static final TestIssuer ISSUER = TestIssuer.start();
  static final String DIGEST = "ab939643f2e1fc9c3b7f7f89f182ef2910106e8f2c4573a1c17ca828c2a23c79";
  private static final Random RANDOM = new Random();

  @LocalServerPort int port;
  @Autowired Publisher publisher;
  @Autowired Accounts accounts;

  @DynamicPropertySource
  static void trust(DynamicPropertyRegistry registry) {
    ISSUER.trustedBy(registry);
  }

  @BeforeEach
  void accountsAreKnown() throws Exception {
    if (accounts.find("ACC-1001").isEmpty()) {
      tell(Topics.ACCOUNTS, "ACC-1001", 7, "account.changed.v1", Bodies.acme(7));
      tell(Topics.ACCOUNTS, "ACC-2002", 1, "account.changed.v1", Bodies.other());
      await()
          .atMost(Duration.ofSeconds(60))
          .until(
              () -> accounts.find("ACC-1001").isPresent() && accounts.find("ACC-2002").isPresent());
    }
  }

  /// Submits a request and waits until Anna finds it in her inbox.
  String opened() throws Exception {
    var id = newId();
    tell(Topics.REQUESTS, id, 1, "request.submitted.v1", Bodies.submitted(id, 1, 7));
    awaitOpened(id);
    return id;
  }

  void awaitOpened(String id) {
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> anna().get("/api/approvals/" + id).statusCode() == 200);
  }

  void tell(String topic, String key, long seq, String type, String body) throws Exception {
    var headers =
        Map.of(
            "ce_specversion",
            "1.0",
            "ce_id",
            key + "." + seq,
            "ce_type",
            type,
            "ce_source",
            "/aval/request-service",
            "ce_subject",
            key,
            "ce_time",
            Instant.now().toString(),
            "ce_seq",
            Long.toString(seq),
            "content-type",
            "application/json");
    publisher
        .send(new Outgoing(topic, key, headers, body.getBytes(StandardCharsets.UTF_8)))
        .get(20, TimeUnit.SECONDS);
  }

  /// An event that no aggregate counts.
  void note(String topic, String key, String eventId, String type, String body) throws Exception {
    var headers =
        Map.of(
            "ce_specversion",
            "1.0",
            "ce_id",
            eventId,
            "ce_type",
            type,
            "ce_source",
            "/aval/link-service",
            "ce_subject",
            key,
            "ce_time",
            Instant.now().toString(),
            "content-type",
            "application/json");
    publisher
        .send(new Outgoing(topic, key, headers, body.getBytes(StandardCharsets.UTF_8)))
        .get(20, TimeUnit.SECONDS);
  }

  /// As another platform sends it.
  void command(String key, String eventId, String type, String body) throws Exception {
    var headers =
        Map.of("ce_specversion", "1.0", "ce_id", eventId, "ce_type", type, "ce_source", "/shop/eu");
    publisher
        .send(
            new Outgoing(
                Topics.APPROVALS_INBOX, key, headers, body.getBytes(StandardCharsets.UTF_8)))
        .get(20, TimeUnit.SECONDS);
  }

  Browser anna() {
    return person("anna@acme.example");
  }

  Browser person(String email, String... roles) {
    return nobody().bearing(ISSUER.person(email, roles));
  }

  Browser client(String... scopes) {
    return nobody().bearing(ISSUER.client("shop", scopes));
  }

  /// As link-service sends them: with the session in a cookie.
  Browser guest(String email, String approvalId, int revision) {
    var token = ISSUER.guest(new Guest(email, approvalId, revision, "lk-1"));
    return nobody().withCookie("__Host-aval-r-" + approvalId, token);
  }

  Browser nobody() {
    return new Browser("http://localhost:" + port);
  }

  static String newId() {
    var id = new StringBuilder("r");
    RANDOM.ints(25, 0, 32).mapToObj("abcdefghijklmnopqrstuvwxyz234567"::charAt).forEach(id::append);
    return id.toString();
  }
}
