package dev.aval.platform.duework;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.WriteModel;
import dev.aval.platform.mapping.Mapping;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.CollectionCallback;
import org.springframework.data.mongodb.core.MongoOperations;

/// The documents `{_id, dueAt, token?, line?, place?, attempts, work, why?, result?}` and what lies
/// beside. What is finished has no `dueAt` and no `line`, and so leaves the sparse indexes. `place`
/// is the order of those in a line: microseconds when they were stored, no two the same on one
/// instance.
final class DueDocuments<T> {
  private static final int DUPLICATE = 11000;
  private static final BulkWriteOptions UNORDERED = new BulkWriteOptions().ordered(false);
  private static final Document STANDING =
      new Document("line", 1).append("place", 1).append("dueAt", 1).append("token", 1);

  private final MongoOperations mongo;
  private final String collection;
  private final Mapping<T> mapping;
  private final @Nullable Function<T, @Nullable String> line;
  private final DueMetrics metrics;
  private final AtomicLong places = new AtomicLong();

  DueDocuments(
      MongoOperations mongo,
      String collection,
      Mapping<T> mapping,
      @Nullable Function<T, @Nullable String> line,
      DueMetrics metrics) {
    this.mongo = mongo;
    this.collection = collection;
    this.mapping = mapping;
    this.line = line;
    this.metrics = metrics;
  }

  /// @param token who holds them from the start, until `dueAt`; `null` for nobody
  /// @return those that were not there yet
  List<Item<T>> insert(List<Item<T>> items, @Nullable String token, Instant now) {
    var inserts =
        items.stream()
            .<WriteModel<Document>>map(it -> new InsertOneModel<>(inserted(it, token, now)))
            .toList();
    var known = known(inserts);
    var fresh = new ArrayList<Item<T>>();
    for (int i = 0; i < items.size(); i++) {
      if (!known.contains(i)) {
        fresh.add(items.get(i));
      }
    }
    return fresh;
  }

  /// The longest due, oldest first.
  List<Document> due(Instant now, int limit) {
    return due(lte("dueAt", Date.from(now)), limit);
  }

  /// The same of those that became due from then on.
  List<Document> due(Instant from, Instant now, int limit) {
    return due(and(gte("dueAt", Date.from(from)), lte("dueAt", Date.from(now))), limit);
  }

  private List<Document> due(Bson filter, int limit) {
    return on(
        it -> it.find(filter).sort(new Document("dueAt", 1)).limit(limit).into(new ArrayList<>()));
  }

  /// Moves what is due to the end of a lease. Whoever else does the same finds `dueAt` moved.
  ///
  /// @return what is ours now
  Taken<T> take(List<Document> due, String token, Instant now, Duration lease) {
    var held = new Document("dueAt", Date.from(now.plus(lease))).append("token", token);
    var update = new Document("$set", held).append("$inc", new Document("attempts", 1));
    int matched = update(due.stream().map(it -> change(asRead(it), update)).toList());
    var ours = matched == due.size() ? Set.copyOf(ids(due)) : held(ids(due), token);
    var taken = due.stream().filter(it -> ours.contains(it.getString("_id")));
    return new Taken<>(token, taken.map(it -> held(it, token, now)).toList());
  }

  /// Those whose turn has not come, by id.
  Map<String, Turn> waiting(Taken<T> taken, Instant now) {
    var lines = taken.tasks().stream().map(it -> lineOf(it.task().work())).filter(Objects::nonNull);
    var wanted = lines.distinct().toList();
    if (wanted.isEmpty()) return Map.of();
    var unfinished =
        on(it -> it.find(in("line", wanted)).projection(STANDING).into(new ArrayList<>()));
    return new Lines(unfinished).waiting(taken.token(), now);
  }

  private @Nullable String lineOf(T work) {
    return line == null ? null : line.apply(work);
  }

  /// @return how many were still held under their token
  int finish(List<Held<T>> held, List<Document> updates) {
    var writes = new ArrayList<WriteModel<Document>>();
    for (int i = 0; i < held.size(); i++) {
      var it = held.get(i);
      writes.add(change(and(eq("_id", it.id()), eq("token", it.token())), updates.get(i)));
    }
    return update(writes);
  }

  /// Only what is not finished.
  void end(Collection<String> ids, Document update) {
    update(ids.stream().map(id -> change(and(eq("_id", id), exists("dueAt")), update)).toList());
  }

  @Nullable Object written(@Nullable Object outcome) {
    return mapping.writeValue(outcome);
  }

  private Document inserted(Item<T> item, @Nullable String token, Instant now) {
    var document =
        new Document("_id", item.id())
            .append("dueAt", Date.from(item.dueAt()))
            .append("attempts", token == null ? 0 : 1)
            .append("work", mapping.write(item.work()));
    document.putAll(item.beside());
    var its = token == null && item.dueAt().isAfter(now) ? null : lineOf(item.work());
    if (its != null) document.append("line", its).append("place", place(now));
    return token == null ? document : document.append("token", token);
  }

  private long place(Instant now) {
    long micros = now.toEpochMilli() * 1_000;
    return places.updateAndGet(last -> Math.max(last + 1, micros));
  }

  private Set<Integer> known(List<WriteModel<Document>> inserts) {
    metrics.wrote(inserts.size());
    return inserts.isEmpty()
        ? Set.of()
        : on(it -> {
          try {
            it.bulkWrite(inserts, UNORDERED);
            return Set.of();
          } catch (MongoBulkWriteException partly) {
            return duplicates(partly);
          }
        });
  }

  private static Set<Integer> duplicates(MongoBulkWriteException partly) {
    var positions = new HashSet<Integer>();
    for (var error : partly.getWriteErrors()) {
      if (error.getCode() != DUPLICATE) {
        throw partly;
      }
      positions.add(error.getIndex());
    }
    if (partly.getWriteConcernError() != null) {
      throw partly;
    }
    return positions;
  }

  private Held<T> held(Document due, String token, Instant now) {
    var task =
        new Task<>(
            due.getString("_id"),
            mapping.read(due.get("work", Document.class)),
            due.getInteger("attempts") + 1);
    return new Held<>(task, token, due.getDate("dueAt").toInstant(), now);
  }

  private Set<String> held(List<String> ids, String token) {
    return on(it ->
        it.find(and(in("_id", ids), eq("token", token)))
            .projection(new Document("_id", 1))
            .map(found -> found.getString("_id"))
            .into(new HashSet<>()));
  }

  private int update(List<WriteModel<Document>> updates) {
    metrics.wrote(updates.size());
    return updates.isEmpty() ? 0 : on(it -> it.bulkWrite(updates, UNORDERED).getMatchedCount());
  }

  private <R> R on(CollectionCallback<R> action) {
    return Objects.requireNonNull(mongo.<R>execute(collection, action));
  }

  private static Bson asRead(Document due) {
    return and(
        eq("_id", due.getString("_id")),
        eq("dueAt", due.getDate("dueAt")),
        eq("token", due.getString("token")));
  }

  private static WriteModel<Document> change(Bson filter, Document update) {
    return new UpdateOneModel<>(filter, update);
  }

  private static List<String> ids(List<Document> documents) {
    return documents.stream().map(it -> it.getString("_id")).toList();
  }
}
