package dev.aval.approval.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import dev.aval.approval.evidence.Chain;
import dev.aval.approval.evidence.Chains;
import dev.aval.approval.evidence.Checking;
import dev.aval.approval.evidence.Entry;
import dev.aval.approval.evidence.Verdict.Intact;
import dev.aval.contracts.Evidence;
import dev.aval.contracts.Json;
import dev.aval.contracts.Samples;
import dev.aval.contracts.Schemas;
import dev.aval.contracts.Topics;
import dev.aval.platform.messaging.Outgoing;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/// From the topics to the hands of an auditor.
class EvidenceStoryTest extends ServiceTest {
  static final String SAMPLE = "rojgmo5bmhrvddteeolyznjjhd";

  @Autowired Chains chains;

  @Test
  void everythingFromSubmissionToOutcomeIsChained() throws Exception {
    var id = decided();
    var chain = chains.find(id).orElseThrow();
    assertThat(chain.entries())
        .extracting(Entry::type)
        .containsExactlyInAnyOrder(
            "request.submitted.v1",
            "approval.opened.v1",
            "link.created.v1",
            "notification.sent.v1",
            "link.opened.v1",
            "approval.decided.v1",
            "approval.closed.v1",
            "request.approved.v1");
    assertThat(chain.entries().getFirst().type()).isEqualTo("request.submitted.v1");
    assertThat(Checking.check(chain)).isEqualTo(new Intact(8));
    assertThat(chain.account()).isEqualTo("ACC-1001");
    await().untilAsserted(() -> assertThat(newestHead(id).hash()).isEqualTo(chain.head().hash()));
    assertThat(newestHead(id).n()).isEqualTo(8);
  }

  @Test
  void thatItWasReleasedIsChainedBehindTheOutcome() throws Exception {
    var id = decided();
    tell(Topics.REQUESTS, id, 3, "request.released.v1", sample("request.released.v1", id));
    awaitEntries(id, 9);
    var chain = chains.find(id).orElseThrow();
    assertThat(chain.entries().getLast().type()).isEqualTo("request.released.v1");
    assertThat(Checking.check(chain)).isEqualTo(new Intact(9));
    assertThat(anna().speaking("fr").look("/evidence/" + id).body()).contains("Demande réalisée");
  }

  @Test
  void whoeverSignsInAndLooksIsAnEntryAndAReloadIsNone() throws Exception {
    var id = opened();
    var page = "/review/" + id;
    anna().method("HEAD", page);
    guest("bruno@acme.example", id, 1).look(page);
    person("rita@acme.example").look(page);
    assertThat(Told.about(id)).hasSize(1);
    for (var i = 0; i < 3; i++) {
      assertThat(anna().look(page).statusCode()).isEqualTo(200);
    }
    anna().post("/api/approvals/" + id + "/decisions", Bodies.decision("APPROVE", ""));
    anna().look(page);
    awaitEntries(id, 5);
    assertThat(chains.find(id).orElseThrow().entries())
        .extracting(Entry::type)
        .containsExactly(
            "request.submitted.v1",
            "approval.opened.v1",
            "approval.viewed.v1",
            "approval.decided.v1",
            "approval.closed.v1");
    var viewed = Told.about(id).get(1);
    assertThat(Schemas.violations(viewed.type(), viewed.body())).isEmpty();
    assertThat(viewed.body().at("/by/email").asString()).isEqualTo("anna@acme.example");
    assertThat(anna().speaking("fr").look("/evidence/" + id).body())
        .contains("Page de validation ouverte");
  }

  @Test
  void everyRecordTwiceMakesTheSameChain() throws Exception {
    var id = decided();
    var before = chains.find(id).orElseThrow();
    for (var it : before.entries()) {
      var seq = it.seq();
      if (seq == null) {
        note(it.topic(), id, it.eventId(), it.type(), it.body());
      } else {
        tell(it.topic(), id, seq, it.type(), it.body());
      }
    }
    note(Topics.LINKS, id, id + "-opened-again", "link.opened.v1", sample("link.opened.v1", id));
    awaitEntries(id, 9);
    assertThat(chains.find(id).orElseThrow().entries().subList(0, 8)).isEqualTo(before.entries());
  }

  @Test
  void theExportIsSignedAndHoldsTheWholeChain() throws Exception {
    var id = decided();
    var answer = anna().get("/api/evidence/" + id);
    assertThat(answer.statusCode()).isEqualTo(200);
    var export = Json.mapper().readTree(answer.body());
    var jws = JWSObject.parse(export.get("signature").asString());
    var keys = JWKSet.parse(nobody().get("/api/evidence/keys").body());
    var key = keys.getKeyByKeyId(jws.getHeader().getKeyID()).toECKey();
    assertThat(key.isPrivate()).isFalse();
    assertThat(jws.verify(new ECDSAVerifier(key))).isTrue();
    var signed = Json.mapper().readTree(jws.getPayload().toString());
    assertThat(signed.get("hash")).isEqualTo(export.at("/head/hash"));
    assertThat(export.get("entries")).hasSize(8);
  }

  @Test
  void thePdfCanBeReadAndCarriesTheExport() throws Exception {
    var id = decided();
    var pdf = anna().speaking("fr").bytes("/api/evidence/" + id + "/pdf");
    try (var document = Loader.loadPDF(pdf)) {
      var text = new PDFTextStripper().getText(document);
      assertThat(text).contains("Preuves", "Demande déposée", "Décision", id, "approval.closed.v1");
      var attached =
          document
              .getDocumentCatalog()
              .getNames()
              .getEmbeddedFiles()
              .getNames()
              .get("evidence.json");
      var json = Json.mapper().readTree(attached.getEmbeddedFile().toByteArray());
      assertThat(json.get("entries")).hasSize(8);
    }
  }

  @Test
  void thePageShowsTheTimelineAndTheVerdict() throws Exception {
    var id = decided();
    assertThat(anna().look("/evidence/" + id).body())
        .contains("The chain is intact: 8 entries", "Decision", "Request submitted");
    assertThat(anna().speaking("fr").look("/evidence/" + id).body())
        .contains("La chaîne est intacte : 8 entrées", "Décision");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          anna@acme.example    |          | 200
          rita@acme.example    |          | 200
          victor@other.example |          | 404
          olga@aval.example    | operator | 200
          """)
  void whoMaySeeTheApprovalMaySeeItsEvidence(String email, String role, int status)
      throws Exception {
    var id = decided();
    var person = role == null ? person(email) : person(email, role);
    assertThat(person.get("/api/evidence/" + id).statusCode()).isEqualTo(status);
    assertThat(person.look("/evidence/" + id).statusCode()).isEqualTo(status);
    assertThat(person.get("/api/evidence/" + id + "/pdf").statusCode()).isEqualTo(status);
  }

  @Test
  void clientsNeedTheScopeAndGuestsGetNothing() throws Exception {
    var id = decided();
    var path = "/api/evidence/" + id;
    assertThat(client("requests.read").get(path).statusCode()).isEqualTo(200);
    assertThat(client("requests.write").get(path).statusCode()).isEqualTo(403);
    assertThat(guest("anna@acme.example", id, 1).get(path).statusCode()).isIn(401, 403);
    assertThat(nobody().get(path).statusCode()).isEqualTo(401);
    assertThat(anna().get("/api/evidence/rnothing").statusCode()).isEqualTo(404);
  }

  /// Poison is left to those who read the topic for its meaning.
  @Test
  void whatIsNoEventDoesNotStopTheRecording() throws Exception {
    var headers = Map.of("ce_id", "x");
    publisher.send(new Outgoing(Topics.REQUESTS, "k", headers, new byte[] {(byte) 0xff})).get();
    assertThat(chains.find(decided())).isPresent();
    assertThat(chains.find("k")).isEmpty();
  }

  @Test
  void anOrderLinkIsNoRequestAndHasNoChain() throws Exception {
    var used = new String(Samples.of("order-link.used.v1"), StandardCharsets.UTF_8);
    note(Topics.LINKS, "an-order-link", "an-order-link.1", "order-link.used.v1", used);
    assertThat(chains.find(decided())).isPresent();
    assertThat(chains.find("an-order-link")).isEmpty();
  }

  private String decided() throws Exception {
    var id = opened();
    note(Topics.LINKS, id, id + "-link", "link.created.v1", sample("link.created.v1", id));
    note(
        Topics.NOTIFICATIONS,
        id,
        id + "-mail",
        "notification.sent.v1",
        sample("notification.sent.v1", id));
    note(Topics.LINKS, id, id + "-open", "link.opened.v1", sample("link.opened.v1", id));
    anna().post("/api/approvals/" + id + "/decisions", Bodies.decision("APPROVE", ""));
    tell(Topics.REQUESTS, id, 2, "request.approved.v1", sample("request.approved.v1", id));
    awaitEntries(id, 8);
    return id;
  }

  private void awaitEntries(String id, int many) {
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () -> assertThat(chains.find(id).map(Chain::entries).orElse(List.of())).hasSize(many));
  }

  private static String sample(String type, String id) {
    return new String(Samples.of(type), StandardCharsets.UTF_8).replace(SAMPLE, id);
  }

  private static Evidence.Head newestHead(String id) {
    var told = Told.about(Topics.EVIDENCE, id).getLast();
    return Json.mapper().treeToValue(told.body(), Evidence.Head.class);
  }
}
