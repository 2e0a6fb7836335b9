package dev.aval.approval.operating.mongo;

import static dev.aval.approval.Acme.ANNA;
import static dev.aval.approval.Acme.NOW;
import static dev.aval.approval.Acme.RITA;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import dev.aval.approval.Acme;
import dev.aval.approval.deciding.Approval;
import dev.aval.approval.deciding.Approval.Pending;
import dev.aval.approval.deciding.Ending;
import dev.aval.approval.deciding.Ending.Because;
import dev.aval.approval.deciding.Outcome;
import dev.aval.approval.deciding.mongo.ApprovalDocuments;
import dev.aval.approval.operating.Piles;
import dev.aval.approval.operating.Piles.Page;
import dev.aval.approval.operating.Piles.Place;
import dev.aval.approval.planning.Approver;
import dev.aval.embedded.mongo.EmbeddedMongo;
import dev.aval.platform.outbox.Aggregates;
import dev.aval.platform.outbox.Change;
import dev.aval.platform.outbox.Command;
import dev.aval.platform.outbox.Outbox;
import dev.aval.platform.outbox.OutboxSettings;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;

class MongoPilesTest {
  static final Optional<Place> FIRST = Optional.empty();
  static final List<Pile> PILES = List.of(Piles::oldest, Piles::unasked);

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
          .index(ApprovalDocuments.inbox())
          .index(ApprovalDocuments.waiting())
          .index(ApprovalDocuments.unasked())
          .build();
  Piles piles =
      new MongoPiles(
          mongo.getCollection(ApprovalDocuments.COLLECTION), mongo.getCollection("parked"));

  @AfterEach
  void stop() {
    client.close();
    server.close();
  }

  @Test
  void theLongestWaitingComesFirstAndWhatNobodyIsAskedIsApart() {
    store(
        pending("r1", NOW.plusSeconds(1), ANNA),
        pending("r2", NOW),
        pending("r3", NOW.plusSeconds(2)));
    assertThat(ids(piles.oldest(FIRST, 2))).containsExactly("r2", "r1");
    assertThat(ids(piles.unasked(FIRST, 9))).containsExactly("r2", "r3");
  }

  @Test
  void whoeverIsAskedTakesItOutOfTheQueue() {
    store(pending("r1", NOW));
    store(pending("r1", NOW, ANNA));
    assertThat(ids(piles.unasked(FIRST, 9))).isEmpty();
  }

  /// Some came in the same moment, one ends between two pages.
  @Test
  void everyPageGoesOnWhereTheOneBeforeEnded() {
    for (var i = 0; i < 7; i++) {
      store(pending("r" + i, NOW.plusSeconds(i / 3)));
    }
    for (var pile : PILES) {
      var first = pile.page(piles, FIRST, 2);
      var second = pile.page(piles, first.next(), 3);
      var last = pile.page(piles, second.next(), 2);
      assertThat(ids(first)).containsExactly("r0", "r1");
      assertThat(ids(second)).containsExactly("r2", "r3", "r4");
      assertThat(ids(last)).containsExactly("r5", "r6");
      assertThat(last.next()).isEmpty();
    }
    var first = piles.oldest(FIRST, 2);
    var ending = Ending.without(Outcome.EXPIRED, Because.DEADLINE, null);
    store(pending("r1", NOW).close(ending, NOW));
    assertThat(ids(piles.oldest(first.next(), 1))).containsExactly("r2");
  }

  @Test
  void everyListIsReadFromItsIndex() {
    store(pending("r1", NOW));
    mongo
        .getCollection("parked")
        .createIndex(
            Indexes.ascending("status", "topic", "partition", "key", "offset"),
            new IndexOptions().name("lanes"));
    server.scans().clear();
    var behind = Optional.of(new Place(NOW, "r0"));
    for (var from : List.of(FIRST, behind)) {
      assertThat(ids(piles.unasked(from, 9))).containsExactly("r1");
      assertThat(ids(piles.oldest(from, 9))).containsExactly("r1");
    }
    assertThat(piles.backlog("r1").parked()).isEmpty();
    assertThat(server.scans().count()).isZero();
    assertThat(mongo.getCollection(ApprovalDocuments.COLLECTION).listIndexes())
        .extracting(it -> it.getString("name"))
        .contains("longest", "unasked");
  }

  private interface Pile {
    Page page(Piles piles, Optional<Place> from, int limit);
  }

  private static List<String> ids(Page it) {
    return it.lines().stream().map(Piles.Line::approvalId).toList();
  }

  private void store(Approval... states) {
    approvals.changeAll(
        List.of(states).stream()
            .map(it ->
                new Command<Approval, String>(
                    ((Approval.Known) it).request().requestId(),
                    null,
                    _ -> Change.commit(it, List.of(), "")))
            .toList());
  }

  private static Pending pending(String id, Instant at, Approver... approvers) {
    var request = Acme.submitted(id, "order", 1, RITA).request();
    return Pending.of(request, Acme.question(1, Acme.plan(approvers), at), at, List.of());
  }
}
