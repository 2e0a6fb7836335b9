package dev.aval.approval.deciding.mongo;

import static dev.aval.approval.Acme.ID;
import static dev.aval.approval.Acme.NOW;
import static dev.aval.approval.Acme.decision;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aval.approval.deciding.Approvals;
import dev.aval.approval.deciding.ApprovalsContract;
import dev.aval.approval.deciding.Choice;
import dev.aval.contracts.Json;
import dev.aval.contracts.Samples;
import dev.aval.contracts.Schemas;
import dev.aval.platform.messaging.Outgoing;
import dev.aval.platform.outbox.Outbox;
import dev.aval.platform.outbox.OutboxSettings;
import dev.aval.platform.testing.TestMongo;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;
import tools.jackson.databind.JsonNode;

class MongoApprovalsTest extends ApprovalsContract {
  static final String DATABASE = "aval_approval_contract";

  List<Outgoing> sent = new CopyOnWriteArrayList<>();
  MongoTemplate mongo = new MongoTemplate(TestMongo.client(), DATABASE);
  Approvals approvals =
      new MongoApprovalsConfiguration()
          .storedApprovals(
              new Outbox(
                  mongo,
                  it -> {
                    sent.add(it);
                    return CompletableFuture.completedFuture(null);
                  },
                  "/aval/approval-service",
                  Clock.fixed(NOW, ZoneOffset.UTC),
                  OutboxSettings.defaults(),
                  new SimpleMeterRegistry()));

  @Override
  protected Approvals approvals() {
    return approvals;
  }

  @AfterEach
  void drop() {
    TestMongo.drop(DATABASE);
  }

  @Test
  void everyFactIsToldInOrderAndAsItsSchemaSays() {
    open(1);
    deciding().decide(decision("anna@acme.example", Choice.REFUSE, "Twice"));
    assertThat(sent)
        .extracting(it -> it.headers().get("ce_id") + " " + type(it))
        .containsExactly(
            ID + ".1 approval.opened.v1",
            ID + ".2 approval.decided.v1",
            ID + ".3 approval.closed.v1");
    assertThat(sent)
        .allSatisfy(it -> {
          assertThat(it.topic()).isEqualTo("aval.approvals");
          assertThat(it.key()).isEqualTo(ID);
          assertThat(Schemas.violations(type(it), body(it))).isEmpty();
        });
  }

  /// The samples stand for what consumers read: nothing of theirs may be missing in ours.
  @Test
  void nothingThatTheSamplesHaveIsMissing() {
    open(1);
    deciding().decide(decision("anna@acme.example", Choice.REFUSE, "Twice"));
    assertThat(sent)
        .allSatisfy(it -> {
          var missing = names(Json.mapper().readTree(Samples.of(type(it))));
          missing.removeAll(names(body(it)));
          missing.removeAll(Set.of("deadline", "linkId", "stages", "onBehalfOf", "undoUntil"));
          assertThat(missing).isEmpty();
        });
  }

  /// What is not there yet is what was not known then.
  @Test
  void whatWasStoredBeforeViewsWereKeptIsRead() {
    open(1);
    var before = approvals.find(ID);
    mongo
        .getCollection("approvals")
        .updateOne(
            new Document("_id", ID),
            new Document(
                "$unset", new Document("state.live.viewers", "").append("state.heldIn", "")));
    assertThat(approvals.find(ID)).isEqualTo(before);
  }

  @Test
  void oneApprovalTakesLittleRoom() {
    open(1);
    var document = Objects.requireNonNull(mongo.findById(ID, Document.class, "approvals"));
    assertThat(document.toJson().getBytes(StandardCharsets.UTF_8).length).isLessThan(2_000);
    assertThat(document.toJson()).doesNotContain("dev.aval");
  }

  private static String type(Outgoing it) {
    return Objects.requireNonNull(it.headers().get("ce_type"));
  }

  private static JsonNode body(Outgoing it) {
    return Json.mapper().readTree(Objects.requireNonNull(it.payload()));
  }

  private static Set<String> names(JsonNode body) {
    return new TreeSet<>(body.propertyNames());
  }
}
