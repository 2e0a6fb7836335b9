package dev.aval.approval.inbox.mongo;

import static dev.aval.approval.Acme.ANNA;
import static dev.aval.approval.Acme.NOW;
import static dev.aval.approval.Acme.RITA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import dev.aval.approval.Acme;
import dev.aval.approval.deciding.Approval;
import dev.aval.approval.deciding.Approval.Pending;
import dev.aval.approval.deciding.Ending;
import dev.aval.approval.deciding.Ending.Because;
import dev.aval.approval.deciding.Outcome;
import dev.aval.approval.deciding.mongo.ApprovalDocuments;
import dev.aval.approval.inbox.Entries.Asked;
import dev.aval.approval.inbox.Entries.Status;
import dev.aval.approval.inbox.Entry;
import dev.aval.approval.inbox.Place;
import dev.aval.approval.planning.Approver;
import dev.aval.approval.planning.Grounds;
import dev.aval.embedded.mongo.EmbeddedMongo;
import dev.aval.platform.outbox.Aggregates;
import dev.aval.platform.outbox.Change;
import dev.aval.platform.outbox.Command;
import dev.aval.platform.outbox.Outbox;
import dev.aval.platform.outbox.OutboxSettings;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;

class MongoEntriesTest {
  static final Approver PAUL = Acme.named(Acme.PAUL);

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
          .variant(Approval.Settling.class, ApprovalDocuments.SETTLING)
          .variant(Approval.Closed.class, ApprovalDocuments.CLOSED)
          .topic("aval.approvals")
          .index(ApprovalDocuments.inbox())
          .index(ApprovalDocuments.references())
          .build();
  MongoEntries entries = new MongoEntries(mongo.getCollection(ApprovalDocuments.COLLECTION));

  @AfterEach
  void stop() {
    client.close();
    server.close();
  }

  @Test
  void theNewestComesFirstAndPagesMeetWithoutGapOrOverlap() {
    var states = new ArrayList<Approval>();
    for (var i = 0; i < 60; i++) {
      states.add(pending("r%02d".formatted(i), NOW.plusSeconds(i / 7), ANNA));
    }
    store(states);
    var read = new ArrayList<String>();
    var page = entries.below(Optional.empty(), ANNA.email(), Status.PENDING, 25);
    while (!page.isEmpty()) {
      page.forEach(it -> read.add(it.approvalId()));
      var last = page.getLast();
      var place = Optional.of(new Place(last.at(), last.approvalId()));
      page = entries.below(place, ANNA.email(), Status.PENDING, 25);
    }
    var expected = states.stream().map(MongoEntriesTest::id).toList().reversed();
    assertThat(read).containsExactlyElementsOf(expected);
  }

  @Test
  void everybodySeesWhatHeWasAsked() {
    store(
        List.of(
            pending("r1", NOW, ANNA), pending("r2", NOW, PAUL), pending("r3", NOW, ANNA, PAUL)));
    assertThat(entries.below(Optional.empty(), PAUL.email(), Status.PENDING, 25))
        .extracting(Entry::approvalId, Entry::why)
        .containsExactly(
            tuple("r3", Optional.of(Grounds.NAMED)), tuple("r2", Optional.of(Grounds.NAMED)));
    assertThat(entries.below(Optional.empty(), "rita@acme.example", Status.PENDING, 25)).isEmpty();
  }

  @Test
  void whatHasEndedIsInTheOtherList() {
    var ending = new Ending(Outcome.REFUSED, Because.DECISION, ANNA.person(), "Twice");
    store(
        List.of(
            pending("r1", NOW, ANNA), pending("r2", NOW, ANNA).close(ending, NOW.plusSeconds(9))));
    var decided = entries.below(Optional.empty(), ANNA.email(), Status.DECIDED, 25);
    assertThat(decided).hasSize(1);
    assertThat(decided.getFirst().outcome()).isEqualTo(Outcome.REFUSED);
    assertThat(decided.getFirst().endedBy()).isEqualTo(ANNA.person());
    assertThat(decided.getFirst().at()).isEqualTo(NOW.plusSeconds(9));
    assertThat(decided.getFirst().amount()).hasToString("Money[value=120.50, currency=EUR]");
    assertThat(entries.below(Optional.empty(), ANNA.email(), Status.PENDING, 25)).hasSize(1);
  }

  @Test
  void nobodyCountsFurtherThanAsked() {
    var states = new ArrayList<Approval>();
    for (var i = 0; i < 30; i++) {
      states.add(pending("r%02d".formatted(i), NOW, ANNA, PAUL));
    }
    store(states);
    assertThat(entries.asked(ANNA.email(), 20)).hasSize(20);
    assertThat(entries.asked(PAUL.email(), 1_000))
        .hasSize(30)
        .containsOnly(new Asked("ACC-1001", Optional.of(Grounds.NAMED)));
  }

  @Test
  void whatMayStillBeTakenBackIsDone() {
    var ending = new Ending(Outcome.APPROVED, Because.DECISION, ANNA.person(), null);
    var older = pending("r1", NOW, ANNA).close(ending, NOW.plusSeconds(1));
    var waiting = pending("r2", NOW, ANNA);
    var newer = waiting.settle(waiting.live(), ending, NOW.plusSeconds(5), NOW.plusSeconds(65));
    store(List.of(older, newer));
    assertThat(entries.below(Optional.empty(), ANNA.email(), Status.DECIDED, 25))
        .extracting(Entry::approvalId)
        .containsExactly("r2", "r1");
    assertThat(entries.below(Optional.empty(), ANNA.email(), Status.DECIDED, 1)).hasSize(1);
  }

  @Test
  void theInboxIsReadFromItsIndex() {
    store(List.of(pending("r1", NOW, ANNA)));
    server.scans().clear();
    entries.asked(ANNA.email(), 1_000);
    for (var status : Status.values()) {
      entries.below(Optional.empty(), ANNA.email(), status, 25);
      entries.below(Optional.of(new Place(NOW, "r0")), ANNA.email(), status, 25);
    }
    assertThat(server.scans().count()).isZero();
    assertThat(mongo.getCollection(ApprovalDocuments.COLLECTION).listIndexes())
        .extracting(it -> it.getString("name"))
        .contains("inbox");
  }

  private void store(List<Approval> states) {
    approvals.changeAll(states.stream().map(MongoEntriesTest::command).toList());
  }

  private static Command<Approval, String> command(Approval state) {
    return new Command<>(id(state), null, _ -> Change.commit(state, List.of(), ""));
  }

  private static String id(Approval state) {
    return ((Approval.Known) state).request().requestId();
  }

  private static Pending pending(String id, Instant at, Approver... approvers) {
    var request = Acme.submitted(id, "order", 1, RITA).request();
    return Pending.of(request, Acme.question(1, Acme.plan(approvers), at), at, List.of());
  }
}
