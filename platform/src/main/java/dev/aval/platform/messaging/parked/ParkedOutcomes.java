package dev.aval.platform.messaging.parked;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;
import static dev.aval.platform.messaging.parked.ParkedRecords.waiting;

import com.mongodb.client.MongoCollection;
import dev.aval.platform.messaging.Reason;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/// What becomes of a parked record. Each step is one conditional update, so that two operators, or
/// an operator and a consumer, never both have it.
final class ParkedOutcomes {
  private final MongoCollection<Document> collection;

  ParkedOutcomes(MongoCollection<Document> collection) {
    this.collection = collection;
  }

  /// Takes a waiting record for a replay, until then or until it is settled.
  boolean take(String id, String token, Instant now, Duration lease) {
    var taken = new Document("token", token).append("until", Date.from(now.plus(lease)));
    return changed(and(eq("_id", id), waiting(), free(now)), set("replay", taken));
  }

  void failAgain(String id, String token, Reason reason) {
    changed(
        and(eq("_id", id), eq("replay.token", token)),
        combine(set("reason", ParkedDocuments.reason(reason)), unset("replay")));
  }

  void release(String id, String token) {
    changed(and(eq("_id", id), eq("replay.token", token)), unset("replay"));
  }

  boolean settleReplayed(String id, String token, String by, Instant at) {
    return changed(
        and(eq("_id", id), waiting(), eq("replay.token", token)),
        settled(ParkedStatus.REPLAYED, by, at, null));
  }

  boolean settleDiscarded(String id, String by, Instant at, String reason) {
    return changed(
        and(eq("_id", id), waiting(), free(at)), settled(ParkedStatus.DISCARDED, by, at, reason));
  }

  private static Bson settled(ParkedStatus status, String by, Instant at, @Nullable String reason) {
    var how = new Document("by", by).append("at", Date.from(at));
    if (reason != null) how.append("reason", reason);
    return combine(set("status", status.name()), set("settled", how), unset("replay"));
  }

  private boolean changed(Bson filter, Bson update) {
    return collection.updateOne(filter, update).getModifiedCount() == 1;
  }

  static Bson free(Instant now) {
    return or(exists("replay", false), lt("replay.until", Date.from(now)));
  }
}
