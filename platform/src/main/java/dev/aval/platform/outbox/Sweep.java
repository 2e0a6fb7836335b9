package dev.aval.platform.outbox;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Projections.include;

import com.mongodb.client.model.WriteModel;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.bson.Document;
import org.bson.conversions.Bson;

/// Finds events that nobody publishes any more: the writer died, or the broker refused and the
/// pause is over. Any number of instances may sweep; a lease that ran out is taken by one.
final class Sweep {
  private static final Bson PENDING = gt("pendingSince", new Date(0));
  private static final int WATCHED = 1000;

  private final Documents documents;
  private final Leases leases;
  private final Relay relay;
  private final int batch;
  private final OutboxMetrics metrics;

  Sweep(Documents documents, Leases leases, Relay relay, int batch, OutboxMetrics metrics) {
    this.documents = documents;
    this.leases = leases;
    this.relay = relay;
    this.batch = batch;
    this.metrics = metrics;
  }

  /// @return how many aggregates were due
  int run() {
    if (isNothingPending()) {
      return 0;
    }
    var due =
        documents.oldest(
            and(PENDING, lte("relay.until", Date.from(leases.now()))),
            include("relay"),
            "pendingSince",
            batch);
    if (!due.isEmpty()) {
      relay.drain(take(due));
    }
    return due.size();
  }

  private boolean isNothingPending() {
    var pending =
        documents.oldest(
            PENDING, include("pendingSince", "seq", "published"), "pendingSince", WATCHED);
    var oldest =
        pending.isEmpty() ? leases.now() : pending.getFirst().getDate("pendingSince").toInstant();
    metrics.pending(
        Math.max(0, leases.now().toEpochMilli() - oldest.toEpochMilli()),
        pending.stream().mapToLong(it -> it.getLong("seq") - it.getLong("published")).sum());
    return pending.isEmpty();
  }

  private Holding take(List<Document> due) {
    var empty = new Holding(UUID.randomUUID().toString(), leases.end(), List.of());
    documents.update(due.stream().map(it -> take(it, empty)).toList());
    var wanted = due.stream().map(it -> new Held(it.getString("_id"), 0, 0, List.of())).toList();
    return empty.with(
        leases.still(empty.with(wanted)).stream()
            .map(it -> Held.read(it, it.getLong("published")))
            .toList());
  }

  private static WriteModel<Document> take(Document due, Holding by) {
    var lease = Objects.requireNonNull(Lease.read(due));
    var taken =
        new Document("relay.until", Date.from(by.until())).append("relay.token", by.token());
    return Leases.update(
        and(
            eq("_id", due.getString("_id")),
            eq("relay.token", lease.token()),
            eq("relay.until", Date.from(lease.until()))),
        new Document("$set", taken).append("$inc", new Document("relay.attempts", 1)));
  }
}
