package dev.aval.platform.messaging.parked;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Projections.fields;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.ascending;
import static dev.aval.platform.messaging.parked.ParkedStatus.PARKED;

import com.mongodb.DuplicateKeyException;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import dev.aval.platform.messaging.Parking.Lane;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/// The collection `parked`. Its index leads with the status, so that what is settled costs nothing.
final class ParkedRecords {
  private final MongoCollection<Document> collection;

  ParkedRecords(MongoCollection<Document> collection) {
    this.collection = collection;
  }

  ParkedOutcomes outcomes() {
    return new ParkedOutcomes(collection);
  }

  void index() {
    collection.createIndex(
        Indexes.ascending("status", "topic", "partition", "key", "offset"),
        new IndexOptions().name("lanes"));
  }

  /// @return false when a record of this id is there already
  boolean insert(ParkedRecord parked) {
    try {
      collection.insertOne(ParkedDocuments.write(parked));
      return true;
    } catch (MongoWriteException failure) {
      if (failure.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) return false;
      throw failure;
    } catch (DuplicateKeyException there) {
      return false;
    }
  }

  Optional<ParkedRecord> find(String id) {
    return Optional.ofNullable(collection.find(eq("_id", id)).first()).map(ParkedDocuments::read);
  }

  Set<String> keys(String topic, int partition) {
    Set<String> keys = new HashSet<>();
    for (Document it :
        collection
            .find(and(waiting(), eq("topic", topic), eq("partition", partition)))
            .projection(fields(include("key"))))
      if (it.getString("key") != null) keys.add(it.getString("key"));
    return keys;
  }

  /// The offset of the first parked record of each of these keys that has one.
  Map<String, Long> heads(String topic, int partition, Collection<String> keys) {
    Map<String, Long> heads = new HashMap<>();
    for (Document it :
        collection
            .find(and(waiting(), eq("topic", topic), eq("partition", partition), in("key", keys)))
            .projection(fields(include("key", "offset"))))
      heads.merge(it.getString("key"), it.getLong("offset"), Math::min);
    return heads;
  }

  /// Every lane of a topic in which records wait.
  Set<Lane> lanes(String topic) {
    Set<Lane> lanes = new LinkedHashSet<>();
    for (Document it :
        collection
            .find(and(waiting(), eq("topic", topic)))
            .projection(fields(include("partition", "key"))))
      if (it.getString("key") != null)
        lanes.add(new Lane(topic, it.getInteger("partition"), it.getString("key")));
    return lanes;
  }

  /// Those that nothing follows, because they have no key.
  List<ParkedRecord> loners(String topic) {
    return collection
        .find(and(waiting(), eq("topic", topic), eq("key", null)))
        .sort(ascending("offset"))
        .map(ParkedDocuments::read)
        .into(new ArrayList<>());
  }

  boolean waitsBefore(Lane lane, long offset) {
    return collection
            .find(and(of(lane), lt("offset", offset)))
            .projection(fields(include("_id")))
            .first()
        != null;
  }

  /// The first waiting record of a lane.
  Optional<ParkedRecord> head(Lane lane) {
    return Optional.ofNullable(collection.find(of(lane)).sort(ascending("offset")).first())
        .map(ParkedDocuments::read);
  }

  /// Takes a waiting record out again, unless a replay has it in hand.
  boolean withdraw(String id, Instant now) {
    return collection
            .deleteOne(and(eq("_id", id), waiting(), ParkedOutcomes.free(now)))
            .getDeletedCount()
        == 1;
  }

  /// A page in the order of ids. Bodies stay where they are.
  List<ParkedRecord> page(
      ParkedStatus status, @Nullable String topic, @Nullable String after, int limit) {
    List<Bson> filters = new ArrayList<>(List.of(eq("status", status.name())));
    if (topic != null) filters.add(eq("topic", topic));
    if (after != null) filters.add(gt("_id", after));
    return collection
        .find(and(filters))
        .projection(new Document("value", 0))
        .sort(ascending("_id"))
        .limit(limit)
        .map(ParkedDocuments::read)
        .into(new ArrayList<>());
  }

  static Bson waiting() {
    return eq("status", PARKED.name());
  }

  private static Bson of(Lane lane) {
    return and(
        waiting(),
        eq("topic", lane.topic()),
        eq("partition", lane.partition()),
        eq("key", lane.key()));
  }
}
