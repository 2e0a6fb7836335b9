package dev.aval.approval.evidence.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aval.approval.evidence.Chains;
import dev.aval.approval.evidence.ChainsContract;
import dev.aval.approval.evidence.Checking;
import dev.aval.approval.evidence.Facts;
import dev.aval.approval.evidence.Verdict.Intact;
import dev.aval.contracts.Evidence;
import dev.aval.contracts.Json;
import dev.aval.contracts.Schemas;
import dev.aval.contracts.Topics;
import dev.aval.platform.messaging.Outgoing;
import dev.aval.platform.outbox.Outbox;
import dev.aval.platform.outbox.OutboxSettings;
import dev.aval.platform.testing.TestMongo;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.MongoTemplate;

class MongoChainsTest extends ChainsContract {
  static final String DATABASE = "aval_evidence_contract";

  final MongoOperations mongo = new MongoTemplate(TestMongo.client(), DATABASE);
  final List<Outgoing> published = new ArrayList<>();

  @AfterEach
  void drop() {
    TestMongo.drop(DATABASE);
  }

  @Override
  protected Chains chains() {
    return instance();
  }

  MongoChains instance() {
    var outbox =
        new Outbox(
            mongo,
            it -> {
              synchronized (published) {
                published.add(it);
              }
              return CompletableFuture.completedFuture(null);
            },
            "/aval/approval-service",
            Clock.systemUTC(),
            OutboxSettings.defaults(),
            new SimpleMeterRegistry());
    return new MongoChains(
        outbox.aggregates(MongoChains.COLLECTION, StoredChain.class).topic(Topics.EVIDENCE).build(),
        mongo.getCollection(MongoChains.COLLECTION),
        new Chunks(mongo.getCollection(Chunks.COLLECTION)),
        Clock.systemUTC());
  }

  @Test
  void aBatchWritesEachChainOnceAndPublishesItsHead() {
    instance().append(Map.of("r1", Facts.facts("t", 15)));
    assertThat(published).hasSize(1);
    var head = Json.mapper().readValue(published.getFirst().payload(), Evidence.Head.class);
    assertThat(published.getFirst().key()).isEqualTo("r1");
    assertThat(head.n()).isEqualTo(15);
    assertThat(head.hash()).isEqualTo(instance().find("r1").orElseThrow().head().hash());
    assertThat(instance().find("r1").orElseThrow().published()).isTrue();
  }

  @Test
  void theHeadIsAsTheContractSays() {
    var id = "rojgmo5bmhrvddteeolyznjjhd";
    instance().append(Map.of(id, List.of(Facts.fact(id, "t", 1, Facts.NOON, "{}"))));
    var body = Json.mapper().readTree(published.getFirst().payload());
    assertThat(Schemas.violations("evidence.head.v1", body)).isEmpty();
  }

  @Test
  void noDocumentGrowsWithoutEnd() {
    instance().append(Map.of("r1", Facts.facts("t", 1000)));
    var document = mongo.findById("r1", Document.class, MongoChains.COLLECTION);
    assertThat(document.get("state", Document.class).getList("entries", String.class))
        .hasSizeLessThanOrEqualTo(MongoChains.MOST_ENTRIES);
    assertThat(mongo.getCollection(Chunks.COLLECTION).countDocuments()).isEqualTo(4);
  }

  @Test
  void aBodyOfAMegabyteIsPutAside() {
    var big = "x".repeat(1 << 20);
    var facts = new ArrayList<>(Facts.facts("t", 3));
    for (int i = 0; i < 20; i++) {
      facts.add(Facts.fact("r1", "u", i, Facts.NOON, big));
    }
    instance().append(Map.of("r1", facts));
    assertThat(Checking.check(instance().find("r1").orElseThrow())).isEqualTo(new Intact(23));
  }

  /// Whoever wrote a chunk and died before he took its entries out of the chain.
  @Test
  void aChunkThatWasLeftHalfWayIsFinishedByTheNext() {
    instance().append(Map.of("r1", Facts.facts("t", 150)));
    var state =
        mongo.findById("r1", Document.class, MongoChains.COLLECTION).get("state", Document.class);
    new Chunks(mongo.getCollection(Chunks.COLLECTION))
        .add("r1", 0, state.getList("entries", String.class));
    instance().append(Map.of("r1", Facts.facts("t", 320)));
    assertThat(Checking.check(instance().find("r1").orElseThrow())).isEqualTo(new Intact(320));
  }

  @Test
  void instancesThatHearTheSameAtOnceMakeOneChain() throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 4; i++) {
        var topic = "t" + i / 2;
        threads.submit(() -> {
          for (int n = 0; n < 300; n += 5) {
            instance().append(Map.of("r1", Facts.facts(topic, 300).subList(n, n + 5)));
          }
          return null;
        });
      }
    }
    assertThat(Checking.check(instance().find("r1").orElseThrow())).isEqualTo(new Intact(600));
  }
}
