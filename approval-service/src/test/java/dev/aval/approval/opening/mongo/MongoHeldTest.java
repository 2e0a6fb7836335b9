package dev.aval.approval.opening.mongo;

import static dev.aval.approval.Acme.ANNA;
import static dev.aval.approval.Acme.NOW;
import static dev.aval.approval.Acme.RITA;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import dev.aval.approval.Acme;
import dev.aval.approval.deciding.Approval;
import dev.aval.approval.deciding.Approval.Pending;
import dev.aval.approval.deciding.Ending;
import dev.aval.approval.deciding.Ending.Because;
import dev.aval.approval.deciding.Outcome;
import dev.aval.approval.deciding.mongo.ApprovalDocuments;
import dev.aval.approval.planning.Plan;
import dev.aval.embedded.mongo.EmbeddedMongo;
import dev.aval.platform.outbox.Aggregates;
import dev.aval.platform.outbox.Change;
import dev.aval.platform.outbox.Command;
import dev.aval.platform.outbox.Outbox;
import dev.aval.platform.outbox.OutboxSettings;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;

class MongoHeldTest {
  EmbeddedMongo server = EmbeddedMongo.inMemory();
  MongoClient client = MongoClients.create(server.connectionString());
  MongoTemplate mongo = new MongoTemplate(client, "aval_approval");
  Aggregates<Approval> approvals =
      new Outbox(
              mongo,
              _ -> CompletableFuture.completedFuture(null),
              "/aval/approval-service",
              Clock.systemUTC(),
              OutboxSettings.defaults(),
              new SimpleMeterRegistry())
          .aggregates(ApprovalDocuments.COLLECTION, Approval.class)
          .variant(Pending.class, ApprovalDocuments.PENDING)
          .variant(Approval.Closed.class, ApprovalDocuments.CLOSED)
          .topic("aval.approvals")
          .index(ApprovalDocuments.held())
          .build();
  MongoHeld held = new MongoHeld(mongo.getCollection(ApprovalDocuments.COLLECTION));

  @AfterEach
  void stop() {
    client.close();
    server.close();
  }

  @Test
  void onlyWhatTheModeAloneHoldsAndStillWaitsIsFound() {
    store(pending("r1", 7L), pending("r2", null), pending("r3", 7L));
    var ending = Ending.without(Outcome.APPROVED, Because.MODE_OFF, null);
    store(pending("r3", 7L).close(ending, NOW));
    assertThat(held.in(List.of("ACC-1001", "ACC-9"))).isEqualTo(Map.of("r1", "ACC-1001"));
    assertThat(held.in(List.of("ACC-9"))).isEmpty();
  }

  @Test
  void theyAreReadFromTheirIndex() {
    store(pending("r1", 7L));
    server.scans().clear();
    held.in(List.of("ACC-1001", "ACC-9"));
    assertThat(server.scans().count()).isZero();
    assertThat(mongo.getCollection(ApprovalDocuments.COLLECTION).listIndexes())
        .extracting(it -> it.getString("name"))
        .contains("held");
  }

  private void store(Approval.Known... states) {
    approvals.changeAll(
        List.of(states).stream()
            .map(it ->
                new Command<Approval, String>(
                    it.request().requestId(), null, _ -> Change.commit(it, List.of(), "")))
            .toList());
  }

  private static Pending pending(String id, @Nullable Long heldBy) {
    var request = Acme.submitted(id, "order", 1, RITA).request();
    var it = Acme.plan(ANNA);
    var plan = new Plan(it.policy(), it.stages(), it.terms(), it.deadline(), heldBy);
    return Pending.of(request, Acme.question(1, plan, NOW), NOW, List.of());
  }
}
