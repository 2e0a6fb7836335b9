package dev.aval.notification;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.serverError;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.aval.contracts.Json;
import dev.aval.contracts.Samples;
import dev.aval.contracts.Topics;
import dev.aval.platform.messaging.Outgoing;
import dev.aval.platform.messaging.Publisher;
import dev.aval.platform.security.TestIssuer;
import dev.aval.platform.testing.PlatformParts;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.node.ObjectNode;

/// notification-service on a real broker, database and mail server. Of link-service there is what
/// it answers over HTTP.
@SpringBootTest(
    classes = NotificationService.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = "spring.config.name=notification-service")
@PlatformParts
class NotificationStoryTest {
  static final Duration LONG = Duration.ofSeconds(60);
  static final TestIssuer ISSUER = TestIssuer.start();
  static final Random RANDOM = new Random();
  static final WireMockServer LINKS =
      new WireMockServer(options().dynamicPort().globalTemplating(true));
  static final GreenMail POST =
      new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
  static final String MINTED =
      """
      {"links": [{{#each (jsonPath request.body '$.links') as |it|}}{{#unless @first}},{{/unless}}
        {"approvalId": "{{it.approvalId}}", "email": "{{it.email}}",
         "url": "http://localhost:8080/r/{{randomValue length=43 type='ALPHANUMERIC'}}"}{{/each}}]}
      """;

  @TempDir static Path SECRETS;

  @Autowired Publisher publisher;
  @Autowired MongoTemplate mongo;
  @LocalServerPort int port;
  final AtomicLong seq = new AtomicLong();
  String id = "";

  @DynamicPropertySource
  static void parts(DynamicPropertyRegistry registry) {
    LINKS.start();
    POST.start();
    ISSUER.trustedBy(registry);
    registry.add("aval.urls.links", LINKS::baseUrl);
    registry.add("aval.urls.approvals", LINKS::baseUrl);
    registry.add("aval.webhooks.key", () -> SECRETS.resolve("webhook-key").toString());
    registry.add("aval.webhooks.allowed", () -> "127.0.0.0/8");
    registry.add("AVAL_SMTP", () -> "127.0.0.1:" + POST.getSmtp().getPort());
  }

  @AfterAll
  static void close() {
    LINKS.stop();
    POST.stop();
  }

  @BeforeEach
  void aRequest() {
    var text = new StringBuilder("r");
    RANDOM.ints(25, 'a', 'z' + 1).forEach(text::appendCodePoint);
    id = text.toString();
    LINKS.resetAll();
    LINKS.stubFor(
        post(urlEqualTo("/internal/links"))
            .willReturn(
                aResponse().withHeader("Content-Type", "application/json").withBody(MINTED)));
  }

  @Test
  void fromTheFirstQuestionToTheEndEachIsToldWhatConcernsHim() {
    told("approval.opened.v1");
    assertThat(mail("sam@acme.example", "To approve").text()).contains("/r/");
    assertThat(mail("anna@acme.example", "À approuver").text()).contains("/r/");
    assertThat(mail("paul@client.example", "À approuver").text()).contains("/r/");
    assertThat(mail("rita@acme.example", "En attente").text())
        .contains("Consultés pour approbation", "Anna Lefèvre")
        .doesNotContain("anna@", "sam@", "paul@", "/r/");

    told("approval.asked.v1");
    assertThat(mail("bruno@acme.example", "To approve").text())
        .contains("Anna Lefèvre asks you to decide instead.", "> Je suis en déplacement.", "/r/");

    told("approval.commented.v1");
    assertThat(mail("rita@acme.example", "Une question").text())
        .contains("Anna Lefèvre a une question", "Pour quel projet ?", "/requests/" + id);

    told("approval.decided.v1");
    assertThat(mail("anna@acme.example", "Votre réponse").text())
        .contains("Votre réponse pour Sam Okafor", "approuver", "Ce n’était pas vous ?");

    told("approval.undone.v1");
    told("approval.closed.v1");
    assertThat(mail("sam@acme.example", "Already approved").text())
        .contains("Anna Lefèvre")
        .doesNotContain("anna@", "paul@", "rita@", "/r/");
    assertThat(mail("paul@client.example", "Déjà approuvée").text())
        .doesNotContain("anna@", "sam@", "rita@", "/r/");

    tell(Topics.REQUESTS, "request.approved.v1");
    assertThat(mail("rita@acme.example", "Approuvée").text()).contains("Anna Lefèvre");
    tell(Topics.REQUESTS, "request.released.v1");
    assertThat(mail("rita@acme.example", "Réalisée").text())
        .contains("réalisé", "Sam Moreau", "> Le certificat a été émis.")
        .doesNotContain("sam@", "direction@");
    assertThat(mail("direction@acme.example", "Released").text())
        .contains("What was approved has been carried out.", "Rita Marchand")
        .doesNotContain("sam@", "rita@");
    assertThat(mails()).hasSize(12);
  }

  @Test
  void whoeverAskedLearnsWhichPaymentItWaitsForAndThatNobodyWasAsked() {
    tell(Topics.REQUESTS, "request.submitted.v1");
    assertThat(mail("rita@acme.example", "En attente de paiement").text())
        .contains(
            "attend le paiement de la facture INV-9", "Les approbateurs seront sollicités ensuite")
        .doesNotContain("Consultés pour approbation", "??", "/r/");
  }

  /// Over HTTP as the gateway calls it, and back over HTTP as the platform is called.
  @Test
  void aPlatformWithoutKafkaIsCalledAndCanBeCalledAgain() {
    LINKS.stubFor(post(urlEqualTo("/hooks")).willReturn(aResponse().withStatus(204)));
    publish(Topics.ACCOUNTS, "account.changed.v1", 1, body("account.changed.v1"));
    var sam = http(ISSUER.person("sam@acme.example"));
    await().atMost(LONG).until(() -> status(sam.get().uri("")) == 200);
    var wanted = Map.of("url", LINKS.baseUrl() + "/hooks", "types", List.of("request.approved.v1"));
    var added = sam.post().uri("").body(wanted).retrieve().body(ObjectNode.class);
    var webhook = added.at("/webhook/id").asString();
    assertThat(added.get("secret").asString()).startsWith("whsec_");

    tell(Topics.REQUESTS, "request.approved.v1");
    await()
        .atMost(LONG)
        .untilAsserted(() -> LINKS.verify(1, postRequestedFor(urlEqualTo("/hooks"))));
    assertThat(LINKS.findAll(postRequestedFor(urlEqualTo("/hooks"))).getFirst().getBodyAsString())
        .contains("\"type\":\"request.approved.v1\"", id);
    await()
        .atMost(LONG)
        .until(() -> log(sam, webhook).at("/items/0/status").asString("").equals("DELIVERED"));
    var delivery = log(sam, webhook).at("/items/0/id").asString();
    var again = "/" + webhook + "/deliveries/{delivery}/redeliveries";
    assertThat(status(sam.post().uri(again, delivery))).isEqualTo(202);
    await()
        .atMost(LONG)
        .untilAsserted(() -> LINKS.verify(2, postRequestedFor(urlEqualTo("/hooks"))));

    for (var token :
        List.of(ISSUER.person("victor@other.example"), ISSUER.person("rita@acme.example"))) {
      assertThat(status(http(token).get().uri(""))).isEqualTo(404);
    }
    assertThat(status(http(ISSUER.client("shop", "requests.write")).get().uri(""))).isEqualTo(403);
    assertThat(status(sam.delete().uri("/" + webhook))).isEqualTo(204);
  }

  private RestClient http(String token) {
    return RestClient.builder()
        .baseUrl("http://localhost:" + port + "/api/accounts/ACC-1001/webhooks")
        .defaultHeader("Authorization", "Bearer " + token)
        .defaultStatusHandler(_ -> true, (_, _) -> {})
        .build();
  }

  private static int status(RestClient.RequestHeadersSpec<?> request) {
    return request.retrieve().toBodilessEntity().getStatusCode().value();
  }

  private static ObjectNode log(RestClient sam, String webhook) {
    return sam.get().uri("/" + webhook + "/deliveries").retrieve().body(ObjectNode.class);
  }

  @Test
  void aCodeIsMadeWhenItsMailIsWrittenAndMailedOnlyWhileItIsOfUse() {
    LINKS.stubFor(
        post(urlEqualTo("/internal/codes"))
            .willReturn(
                aResponse()
                    .withHeader("Content-Type", "application/json")
                    .withBody("{\"code\": \"042042\"}")));
    told("approval.code-wanted.v1");
    assertThat(mail("anna@acme.example", "Votre code").text()).contains("042042");
    LINKS.resetAll();
    LINKS.stubFor(
        post(urlEqualTo("/internal/codes"))
            .willReturn(aResponse().withHeader("Content-Type", "application/json").withBody("{}")));
    told("approval.code-wanted.v1");
    await()
        .atMost(LONG)
        .untilAsserted(() -> LINKS.verify(postRequestedFor(urlEqualTo("/internal/codes"))));
    assertThat(mails()).hasSize(1);
  }

  @Test
  void nobodyIsToldThatItIsApprovedBeforeItIs() {
    told("approval.opened.v1");
    told("approval.decided.v1");
    mail("anna@acme.example", "Votre réponse");
    assertThat(mails())
        .extracting(Mail::subject)
        .noneMatch(it -> it.contains("pprouvée") || it.contains("pproved"));
  }

  @Test
  void whatIsToldTwiceIsMailedOnce() {
    for (var times = 0; times < 2; times++) {
      publish(Topics.APPROVALS, "approval.asked.v1", 7, body("approval.asked.v1"));
    }
    publish(Topics.APPROVALS, "approval.commented.v1", 8, body("approval.commented.v1"));
    mail("bruno@acme.example", "To approve");
    mail("rita@acme.example", "Une question");
    assertThat(mails()).hasSize(2);
  }

  @Test
  void whileLinkServiceIsAwayOnlyWhatNeedsALinkWaits() {
    LINKS.resetAll();
    LINKS.stubFor(post(urlEqualTo("/internal/links")).willReturn(serverError()));
    told("approval.asked.v1");
    told("approval.commented.v1");
    mail("rita@acme.example", "Une question");
    await()
        .atMost(LONG)
        .untilAsserted(() -> LINKS.verify(postRequestedFor(urlEqualTo("/internal/links"))));
    assertThat(mails()).hasSize(1);
    LINKS.resetAll();
    LINKS.stubFor(
        post(urlEqualTo("/internal/links"))
            .willReturn(
                aResponse().withHeader("Content-Type", "application/json").withBody(MINTED)));
    assertThat(mail("bruno@acme.example", "To approve").text()).contains("/r/");
  }

  @Test
  void whoIsNotAskedAnyMoreGetsNoMail() {
    LINKS.resetAll();
    LINKS.stubFor(
        post(urlEqualTo("/internal/links"))
            .willReturn(
                aResponse()
                    .withHeader("Content-Type", "application/json")
                    .withBody("{\"links\": [{\"refused\": \"RELEASED\"}]}")));
    told("approval.asked.v1");
    await()
        .atMost(LONG)
        .untilAsserted(() ->
            assertThat(mongo.findAll(Document.class, "deliveries"))
                .anySatisfy(it -> assertThat(it.toJson()).contains(id, "moot")));
    assertThat(mails()).isEmpty();
  }

  @Test
  void bothAreToldWhenSomebodyStandsInAndWhenHeDoesNoLonger() {
    var leave = leave("2099-12-21T07:00:00Z", "2100-01-04T07:00:00Z");
    absence(1, leave);
    absence(1, leave);
    var begins = mail("bruno@acme.example", "You stand in for Anna " + id);
    assertThat(begins.text())
        .contains("from December 21, 2099", "until January 4, 2100", "orders, documents")
        .contains("ACC-1001", "It ends by itself", "/inbox");
    assertThat(mail(anna(), "Bruno " + id + " vous remplace").text())
        .contains("du 21 décembre 2099", "au 4 janvier 2100", "commandes, documents", "/absence");

    absence(2, leave, leave("1999-12-21T07:00:00Z", "2000-01-04T07:00:00Z").put("id", "old"));
    absence(3, leave);
    absence(4);
    absence(4);
    assertThat(mail("bruno@acme.example", "You no longer stand in for Anna " + id).text())
        .contains("It was meant to be from December 21, 2099");
    mail(anna(), "Bruno " + id + " ne vous remplace plus");
    assertThat(mails()).as("nothing of what was told twice, or was over by itself").hasSize(4);
  }

  @Test
  void bothAreToldInWhichAccountASuperUserEndedWhatGoesOnInOthers() {
    var leave = leave("2099-12-21T07:00:00Z", "2100-01-04T07:00:00Z");
    leave.remove("account");
    absence(1, leave.deepCopy());
    mail("bruno@acme.example", "You stand in for Anna " + id);
    leave.putArray("except").add("ACC-7");
    absence(2, leave.deepCopy());
    assertThat(mail("bruno@acme.example", "You no longer stand in for Anna " + id).text())
        .contains("Only for the account ACC-7");
    mail(anna(), "Bruno " + id + " ne vous remplace plus");
    absence(3, leave.deepCopy());
    absence(4);
    await().atMost(LONG).until(() -> mails().size() == 6);
  }

  @Test
  void whoeverStandsInAtOtherTimesOrIsAnotherIsToldAnew() {
    absence(1, leave("2099-12-21T07:00:00Z", "2100-01-04T07:00:00Z"));
    mail("bruno@acme.example", "You stand in for Anna " + id);
    absence(2, leave("2099-12-21T07:00:00Z", "2100-01-08T07:00:00Z"));
    await().atMost(LONG).until(() -> mails().size() == 4);
    assertThat(mails()).extracting(Mail::text).anyMatch(it -> it.contains("until January 8, 2100"));
    var other = leave("2099-12-21T07:00:00Z", "2100-01-08T07:00:00Z");
    other.putObject("deputy").put("email", "dora@acme.example").put("name", "Dora " + id);
    absence(3, other);
    mail("dora@acme.example", "You stand in for Anna " + id);
    mail("bruno@acme.example", "You no longer stand in for Anna " + id);
    mail(anna(), "Dora " + id + " vous remplace");
    mail(anna(), "Bruno " + id + " ne vous remplace plus");
    assertThat(mails()).hasSize(8);
  }

  private String anna() {
    return "anna." + id + "@acme.example";
  }

  /// All of Anna's delegations, as approval-service tells them.
  private void absence(long seq, ObjectNode... delegations) {
    var type = "delegation.changed.v1";
    var body = (ObjectNode) Json.mapper().readTree(Samples.of(type));
    ((ObjectNode) body.get("person")).put("name", "Anna " + id).put("email", anna());
    body.putArray("delegations").addAll(List.of(delegations));
    publish(Topics.DELEGATIONS, type, seq, body);
  }

  private ObjectNode leave(String from, String until) {
    var sample = Json.mapper().readTree(Samples.of("delegation.changed.v1"));
    var leave = (ObjectNode) sample.at("/delegations/0");
    ((ObjectNode) leave.get("deputy")).put("name", "Bruno " + id);
    return leave.put("id", id).put("from", from).put("until", until);
  }

  @Test
  void noTokenIsStored() {
    told("approval.opened.v1");
    mail("sam@acme.example", "To approve");
    assertThat(mongo.findAll(Document.class, "deliveries"))
        .isNotEmpty()
        .noneMatch(it -> it.toJson().contains("/r/"));
  }

  private void told(String type) {
    tell(Topics.APPROVALS, type);
  }

  private void tell(String topic, String type) {
    publish(topic, type, seq.incrementAndGet(), body(type));
  }

  private ObjectNode body(String type) {
    var body = (ObjectNode) Json.mapper().readTree(Samples.of(type));
    if (body.has("approvalId")) body.put("approvalId", id);
    if (body.has("subject")) body.put("subject", "Certificat " + id);
    return body.put("requestId", id);
  }

  private void publish(String topic, String type, long seq, ObjectNode body) {
    var headers =
        Map.of(
            "ce_specversion",
            "1.0",
            "ce_id",
            id + "." + type + "." + seq,
            "ce_type",
            type,
            "ce_source",
            "/aval/approval-service",
            "ce_time",
            Instant.now().toString(),
            "ce_subject",
            id,
            "ce_seq",
            Long.toString(seq));
    publisher.send(new Outgoing(topic, id, headers, body.toString().getBytes(UTF_8))).join();
  }

  private Mail mail(String to, String subject) {
    return await()
        .atMost(LONG)
        .until(
            () ->
                mails().stream()
                    .filter(it -> it.to().equals(to) && it.subject().startsWith(subject))
                    .toList(),
            it -> !it.isEmpty())
        .getFirst();
  }

  private List<Mail> mails() {
    return Arrays.stream(POST.getReceivedMessages())
        .map(Mail::of)
        .filter(it -> it.subject().contains(id))
        .toList();
  }

  record Mail(String to, String subject, String text) {
    static Mail of(MimeMessage it) {
      try {
        var parts = (MimeMultipart) it.getContent();
        return new Mail(
            ((InternetAddress) it.getAllRecipients()[0]).getAddress(),
            it.getSubject(),
            parts.getBodyPart(0).getContent().toString());
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
