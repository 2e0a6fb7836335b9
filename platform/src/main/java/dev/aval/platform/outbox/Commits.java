package dev.aval.platform.outbox;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.WriteModel;
import dev.aval.platform.mapping.Mapping;
import java.util.Date;
import org.bson.Document;
import org.bson.conversions.Bson;

/// Turns a fold into the one conditional write that stores state, events and lease.
///
/// Updates ask for an upsert, which never happens: where the condition does not hold, the server
/// runs into the `_id` that is there. So a bulk write names those that lost, which its count of
/// matches cannot.
record Commits<S>(Mapping<S> mapping) {
  private static final UpdateOptions OR_CLASH = new UpdateOptions().upsert(true);

  WriteModel<Document> write(Fold<S> fold, Holding by) {
    return fold.from().version() == 0
        ? new InsertOneModel<>(inserted(fold, by))
        : new UpdateOneModel<>(unchanged(fold), updated(fold, by), OR_CLASH);
  }

  private Document inserted(Fold<S> fold, Holding by) {
    var seen = new Document();
    fold.seen().forEach(seen::append);
    var document =
        new Document("_id", fold.from().id())
            .append("version", 1L)
            .append("seq", fold.seq())
            .append("published", 0L)
            .append("state", mapping.write(fold.next()))
            .append("outbox", fold.entries().stream().map(Entry::written).toList())
            .append("seen", seen);
    if (fold.takesLease()) {
      document.putAll(lease(fold, by));
    }
    return document;
  }

  /// Who only changes state may ignore who publishes; who adds events relies on the lease as it was
  /// loaded.
  private Bson unchanged(Fold<S> fold) {
    var from = fold.from();
    var version = and(eq("_id", from.id()), eq("version", from.version()));
    var lease = from.lease();
    return fold.entries().isEmpty()
        ? version
        : and(version, eq("relay.token", lease == null ? null : lease.token()));
  }

  private Document updated(Fold<S> fold, Holding by) {
    var set =
        new Document("version", fold.from().version() + 1)
            .append("seq", fold.seq())
            .append("state", mapping.write(fold.next()));
    fold.seen().forEach((topic, seq) -> set.append("seen." + topic, seq));
    if (fold.takesLease()) {
      set.putAll(lease(fold, by));
    }
    var update =
        new Document("$set", set)
            .append("$setOnInsert", new Document("published", fold.from().published()));
    var entries = fold.entries().stream().map(Entry::written).toList();
    return entries.isEmpty()
        ? update
        : update.append("$push", new Document("outbox", new Document("$each", entries)));
  }

  private static Document lease(Fold<?> fold, Holding by) {
    return new Document("pendingSince", Date.from(fold.entries().getFirst().at()))
        .append("relay", new Lease(by.token(), by.until(), 1).written());
  }
}
