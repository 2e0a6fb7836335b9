package dev.aval.platform.outbox;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Projections.include;

import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.WriteModel;
import io.github.resilience4j.core.IntervalFunction;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;

/// What a holder does to the documents it holds: prolong, remove what is published, give up for a
/// while. All of it only while the token is still its own.
class Leases {
  private final Documents documents;
  private final Clock clock;
  private final Duration lease;
  private final IntervalFunction backoff;

  Leases(Documents documents, Clock clock, OutboxSettings settings) {
    this.documents = documents;
    this.clock = clock;
    this.lease = settings.lease();
    this.backoff =
        IntervalFunction.ofExponentialRandomBackoff(
            settings.firstBackoff(), 2.0, 0.25, settings.maxBackoff());
  }

  Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  Instant end() {
    return now().plus(lease);
  }

  /// @return those that are still ours, held for longer
  Holding prolong(Holding holding) {
    var later = holding.until(end());
    var update = new Document("$set", new Document("relay.until", Date.from(later.until())));
    var updates = holding.held().stream().map(it -> update(mine(holding, it), update)).toList();
    return documents.update(updates) == updates.size() ? later : ours(later);
  }

  /// Removes what the broker has from the outbox. Who has published everything also ends its lease;
  /// who was refused keeps it until the next attempt is due.
  ///
  /// @return how many were found as expected: held by us, and without events that were added
  ///   meanwhile
  int remove(Holding holding) {
    var removals =
        holding.held().stream()
            .map(it -> it.isRefused() ? backOff(holding, it) : finish(holding, it))
            .toList();
    return documents.update(removals);
  }

  /// Removes what the broker has and leaves the rest to the sweep, at once.
  void handOver(Holding holding) {
    var until = new Document("relay.until", Date.from(now()));
    documents.update(
        holding.held().stream().map(it -> update(mine(holding, it), removal(it, until))).toList());
  }

  /// Those of the holding that are still ours, with the events that are left.
  List<Document> still(Holding holding) {
    return documents.find(
        and(in("_id", holding.ids()), eq("relay.token", holding.token())),
        include("published", "seq", "relay", "outbox"));
  }

  Bson mine(Holding holding, Held held) {
    return and(eq("_id", held.id()), eq("relay.token", holding.token()));
  }

  /// Nothing that was added meanwhile may lose its lease: only a sweep of its own would find it
  /// again.
  WriteModel<Document> finish(Holding holding, Held held) {
    var nothingAdded = and(mine(holding, held), eq("seq", held.acknowledged()));
    return update(
        nothingAdded,
        removal(held, new Document())
            .append("$unset", new Document("relay", 1).append("pendingSince", 1)));
  }

  private WriteModel<Document> backOff(Holding holding, Held held) {
    int attempts = held.hasProgressed() ? 0 : held.attempts();
    var next = now().plusMillis(backoff.apply(Math.max(1, attempts)));
    var waits =
        new Document("relay.until", Date.from(next))
            .append("relay.attempts", attempts)
            .append("pendingSince", Date.from(held.waitingSince()));
    return update(mine(holding, held), removal(held, waits));
  }

  private Holding ours(Holding holding) {
    var ids = still(holding).stream().map(it -> it.getString("_id")).toList();
    return holding.with(holding.held().stream().filter(it -> ids.contains(it.id())).toList());
  }

  private static Document removal(Held held, Document also) {
    var upTo = new Document("seq", new Document("$lte", held.acknowledged()));
    return new Document("$pull", new Document("outbox", upTo))
        .append("$set", also.append("published", held.acknowledged()));
  }

  static WriteModel<Document> update(Bson filter, Document update) {
    return new UpdateOneModel<>(filter, update);
  }
}
