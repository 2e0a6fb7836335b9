package dev.aval.sync.pages;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.client.WireMock;
import dev.aval.platform.security.Guest;
import dev.aval.platform.security.TestIssuer;
import dev.aval.platform.testing.PlatformParts;
import dev.aval.sync.SyncService;
import dev.aval.sync.accounts.Account;
import dev.aval.sync.accounts.Accounts;
import dev.aval.sync.accounts.Member;
import dev.aval.sync.accounts.Right;
import dev.aval.sync.candidates.Candidate;
import dev.aval.sync.candidates.Candidates;
import dev.aval.sync.candidates.Candidates.Step;
import dev.aval.sync.candidates.Outcome;
import dev.aval.sync.portfolio.Listed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// The whole service as people meet it, with approval-service played. It reads as a group of its
/// own into a database of its own, because other contexts may live beside it.
@SpringBootTest(
    classes = SyncService.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "spring.config.name=sync-service",
      "spring.mongodb.database=aval_sync_pages",
      "spring.cloud.stream.bindings.sync-in-0.group=sync-pages",
      "spring.cloud.stream.bindings.requests-in-0.group=sync-pages",
      "spring.cloud.stream.bindings.accounts-in-0.group=sync-pages"
    })
@PlatformParts
abstract class ServiceTest {
  static final TestIssuer ISSUER = TestIssuer.start();
  static final WireMockServer APPROVALS = new WireMockServer(options().dynamicPort());
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final String PENDING =
      """
      {"approvalId": "r", "revision": 1, "digest": "d1", "status": "PENDING", "mayDecide": %s}
      """;

  /// Of the one context that all these tests share, so it outlives each of them.
  static final Path FILES = temporary();

  @Autowired Accounts accounts;
  @Autowired Candidates candidates;
  @LocalServerPort int port;

  @DynamicPropertySource
  static void parts(DynamicPropertyRegistry registry) {
    APPROVALS.start();
    ISSUER.trustedBy(registry);
    registry.add("aval.urls.approvals", APPROVALS::baseUrl);
    registry.add("AVAL_ERP_FOLDER", () -> FILES.resolve("erp").toString());
  }

  private static Path temporary() {
    try {
      var folder = Files.createTempDirectory("aval-sync-pages");
      folder.toFile().deleteOnExit();
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @BeforeEach
  void approvals() {
    APPROVALS.resetAll();
    asked(true);
  }

  /// Whether whoever asks may decide.
  void asked(boolean mayDecide) {
    APPROVALS.stubFor(
        WireMock.get(urlPathMatching("/api/approvals/.*"))
            .willReturn(json(PENDING.formatted(mayDecide))));
  }

  void answered(String results) {
    APPROVALS.stubFor(WireMock.post(urlEqualTo("/api/inbox/decisions")).willReturn(json(results)));
  }

  static ResponseDefinitionBuilder json(String body) {
    return aResponse().withHeader("Content-Type", "application/json").withBody(body);
  }

  /// A file of its own for each test, with the people of the demo.
  String file() {
    var code = "A" + UUID.randomUUID().toString().substring(0, 8);
    accounts.keep(
        List.of(
            new Account(
                code,
                1,
                "Acme " + code,
                List.of(
                    new Member("sam@acme.example", "Sam", Set.of(Right.SUPER_USER)),
                    new Member("anna@acme.example", "Anna", Set.of(Right.APPROVAL)),
                    new Member("rita@acme.example", "Rita", Set.of())))));
    return code;
  }

  void put(Listed it) {
    candidates.changeAll(
        List.of(new Step(it.id(), _ -> new Outcome.Changed(it.candidate(), List.of()))));
  }

  Candidate candidate(String id) {
    return candidates.find(id).orElseThrow();
  }

  static String token(String who) {
    return switch (who) {
      case "anonymous" -> "";
      case "member" -> ISSUER.person("rita@acme.example");
      case "approver" -> ISSUER.person("anna@acme.example");
      case "super user" -> ISSUER.person("sam@acme.example");
      case "stranger" -> ISSUER.person("victor@other.example");
      case "operator" -> ISSUER.person("olga@aval.example", "operator");
      case "client" -> ISSUER.client("shop", "requests.write");
      case "tool" -> ISSUER.client("aval-cli", "operator");
      case "guest" -> ISSUER.guest(new Guest("paul@client.example", "r1", 1, "lk-1"));
      default -> throw new IllegalArgumentException(who);
    };
  }

  HttpResponse<String> get(String token, String path) {
    return send(token, path, HttpRequest.newBuilder().GET());
  }

  HttpResponse<String> post(String token, String path, String body) {
    return send(
        token,
        path,
        HttpRequest.newBuilder()
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body)));
  }

  /// @param fields names and values by turns; a name may come twice
  HttpResponse<String> submit(String token, String path, String... fields) {
    var form =
        IntStream.range(0, fields.length / 2)
            .mapToObj(i -> fields[2 * i] + "=" + URLEncoder.encode(fields[2 * i + 1], UTF_8))
            .collect(Collectors.joining("&"));
    return send(
        token,
        path,
        HttpRequest.newBuilder()
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Accept", "text/html")
            .POST(BodyPublishers.ofString(form)));
  }

  private HttpResponse<String> send(String token, String path, HttpRequest.Builder request) {
    if (!token.isEmpty()) request.header("Authorization", "Bearer " + token);
    var whole =
        request
            .uri(URI.create("http://localhost:" + port + path))
            .timeout(Duration.ofSeconds(30))
            .build();
    try {
      return HTTP.send(whole, BodyHandlers.ofString());
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
