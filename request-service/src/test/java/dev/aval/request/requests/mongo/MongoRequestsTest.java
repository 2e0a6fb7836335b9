package dev.aval.request.requests.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aval.contracts.Json;
import dev.aval.contracts.Schemas;
import dev.aval.contracts.Topics;
import dev.aval.request.requests.Examples;
import dev.aval.request.requests.Facts;
import dev.aval.request.requests.Release;
import dev.aval.request.requests.Request;
import dev.aval.request.requests.Requests;
import dev.aval.request.requests.RequestsContract;
import dev.aval.request.requests.Step;
import dev.aval.request.requests.Verdict;
import dev.aval.request.testing.Store;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MongoRequestsTest extends RequestsContract {
  final Store store = new Store();
  final Requests requests = new MongoRequestsConfiguration().requests(store.outbox);

  @Override
  protected Requests requests() {
    return requests;
  }

  /// Whatever a test did, what was told keeps the schemas.
  @AfterEach
  void everythingToldKeepsItsSchema() {
    assertThat(store.sent)
        .allSatisfy(it ->
            assertThat(Schemas.violations(it.headers().get("ce_type"), it.payload())).isEmpty());
  }

  /// `type` is where variants are told apart in the database, and a platform's own word.
  @Test
  void aTypeMayBeCalledLikeAVariant() {
    var asked = Examples.submission("ACC-1001", "approved", "po-9", "Subject", Examples.RITA);
    var facts = Facts.of("/shop/eu", 1, asked, Examples.NOW);
    requests.change(
        new Step(facts.requestId(), Optional.empty(), it -> Request.submit(it, facts, List.of())));
    assertThat(requests.find(facts.requestId())).contains(new Request.Pending(facts));
  }

  /// What was stored before anything could be released has neither field.
  @Test
  void anApprovedDocumentOfBeforeIsReadAndReleased() {
    var facts = approved("po-3");
    var id = new Document("_id", facts.requestId());
    var before =
        new Document("state.release", "")
            .append("state.facts.releases", "")
            .append("state.facts.holdReleases", "");
    store.mongo.getCollection("requests").updateOne(id, new Document("$unset", before));
    var stored = store.mongo.getCollection("requests").find(id).first();
    assertThat(stored.get("state", Document.class)).doesNotContainKey("release");
    var known = (Request.Approved) requests.find(facts.requestId()).orElseThrow();
    assertThat(known.release()).isNull();
    assertThat(known.facts()).isEqualTo(facts);

    var release = new Release(Examples.ANNA, "Sent", Examples.NOW.plusSeconds(90));
    requests.change(
        new Step(facts.requestId(), Optional.empty(), it -> it.orElseThrow().release(release)));
    assertThat(requests.find(facts.requestId()))
        .contains(new Request.Approved(facts, known.conclusion(), release));
    var state = store.sent.stream().filter(it -> it.topic().equals(Topics.REQUESTS_STATE)).toList();
    assertThat(Json.mapper().readTree(state.getLast().payload()).get("releasedAt").asString())
        .isEqualTo(release.at().toString());
  }

  private Facts approved(String externalId) {
    var facts = Examples.facts(externalId);
    var verdict = Examples.verdict(Verdict.Result.APPROVED);
    requests.change(
        new Step(facts.requestId(), Optional.empty(), it -> Request.submit(it, facts, List.of())));
    requests.change(
        new Step(facts.requestId(), Optional.empty(), it -> it.orElseThrow().conclude(verdict)));
    return facts;
  }

  @Test
  void whereItStandsIsToldWithEachEvent() {
    var facts = Examples.facts("po-2");
    requests.change(
        new Step(facts.requestId(), Optional.empty(), it -> Request.submit(it, facts, List.of())));
    assertThat(store.sent)
        .extracting(it -> it.topic() + " " + it.headers().get("ce_id"))
        .containsExactlyInAnyOrder(
            "aval.requests " + facts.requestId() + ".1",
            "aval.requests.state " + facts.requestId() + ".s1");
    var state = store.sent.stream().filter(it -> it.topic().endsWith("state")).findFirst();
    assertThat(Json.mapper().readTree(state.get().payload()).get("status").asString())
        .isEqualTo("PENDING");
  }
}
