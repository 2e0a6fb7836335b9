package dev.aval.approval.intake.mongo;

import static dev.aval.approval.Acme.ANNA;
import static dev.aval.approval.Acme.ID;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import dev.aval.approval.Acme;
import dev.aval.approval.deciding.Approval;
import dev.aval.approval.deciding.Approval.Pending;
import dev.aval.approval.deciding.mongo.ApprovalDocuments;
import dev.aval.embedded.mongo.EmbeddedMongo;
import dev.aval.platform.outbox.Change;
import dev.aval.platform.outbox.Outbox;
import dev.aval.platform.outbox.OutboxSettings;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;

class MongoReferencesTest {
  EmbeddedMongo server = EmbeddedMongo.inMemory();
  MongoClient client = MongoClients.create(server.connectionString());
  MongoTemplate mongo = new MongoTemplate(client, "aval_approval");

  @AfterEach
  void stop() {
    client.close();
    server.close();
  }

  @Test
  void anApprovalIsFoundByAllThreeNamesTogetherAndFromTheIndex() {
    new Outbox(
            mongo,
            _ -> CompletableFuture.completedFuture(null),
            "/aval/approval-service",
            Clock.systemUTC(),
            OutboxSettings.defaults(),
            new SimpleMeterRegistry())
        .aggregates(ApprovalDocuments.COLLECTION, Approval.class)
        .variant(Pending.class, ApprovalDocuments.PENDING)
        .topic("aval.approvals")
        .index(ApprovalDocuments.references())
        .build()
        .change(ID, _ -> Change.commit(Acme.pending(ANNA), List.of(), ""));
    var references = new MongoReferences(mongo.getCollection(ApprovalDocuments.COLLECTION));
    server.scans().clear();
    assertThat(references.find("/shop/eu", "ACC-1001", "po-4711")).contains(ID);
    assertThat(references.find("/shop/us", "ACC-1001", "po-4711")).isEmpty();
    assertThat(references.find("/shop/eu", "ACC-2002", "po-4711")).isEmpty();
    assertThat(references.find("/shop/eu", "ACC-1001", "po-4712")).isEmpty();
    assertThat(server.scans().count()).isZero();
  }
}
