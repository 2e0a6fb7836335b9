package dev.aval.notification.digests.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import dev.aval.notification.digests.Digesting;
import dev.aval.notification.digests.Gathered;
import dev.aval.notification.digests.Slot;
import dev.aval.notification.telling.Message;
import dev.aval.notification.telling.StoredFields;
import dev.aval.notification.telling.StoredNames;
import dev.aval.platform.mapping.Mapping;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;

/// The deliveries with a field `gathered`, by the index of that name: under the address of their
/// reader they wait, under the id of a digest they are its.
final class MongoGathered implements Gathered {
  private static final String BY = StoredFields.GATHERED + ".by";
  private static final Bson NEWEST_FIRST = Sorts.descending(StoredFields.GATHERED + ".key");

  private final MongoCollection<Document> deliveries;
  private final Clock clock;
  private final Mapping<Message> mapping = new Mapping<>(Message.class, StoredNames.ALL);

  MongoGathered(MongoCollection<Document> deliveries, Clock clock) {
    this.deliveries = deliveries;
    this.clock = clock;
  }

  /// What a crash left half taken stays so: the rest waits on, and is planned anew.
  @Override
  public List<Message> take(Slot slot) {
    var before = read(slot.id());
    if (!before.isEmpty()) return before;
    var waiting = ids(slot.person(), Digesting.MOST);
    if (waiting.isEmpty()) return List.of();
    deliveries.updateMany(
        and(in("_id", waiting), eq(BY, slot.person())), Updates.set(BY, slot.id()));
    return read(slot.id());
  }

  @Override
  public void told(Slot slot, Collection<Message> messages, String outcome) {
    end(slot, messages, new Document("type", "done").append("outcome", outcome));
  }

  @Override
  public void failed(Slot slot, Collection<Message> messages, String why) {
    end(slot, messages, new Document("type", "failed").append("why", why));
  }

  @Override
  public boolean waitFor(String person) {
    return !ids(person, 1).isEmpty();
  }

  int waiting(String person, int limit) {
    return ids(person, limit).size();
  }

  private void end(Slot slot, Collection<Message> messages, Document result) {
    var ids = messages.stream().map(Message::id).toList();
    deliveries.updateMany(
        and(in("_id", ids), eq(BY, slot.id())),
        Updates.combine(
            Updates.set("result", result.append("at", Date.from(clock.instant()))),
            Updates.unset(StoredFields.GATHERED)));
  }

  private List<Message> read(String by) {
    return deliveries
        .find(eq(BY, by))
        .sort(NEWEST_FIRST)
        .map(it -> mapping.read(it.get("work", Document.class)))
        .into(new ArrayList<>());
  }

  private List<String> ids(String by, int limit) {
    return deliveries
        .find(eq(BY, by))
        .sort(NEWEST_FIRST)
        .limit(limit)
        .projection(Projections.include("_id"))
        .map(it -> it.getString("_id"))
        .into(new ArrayList<>());
  }
}
