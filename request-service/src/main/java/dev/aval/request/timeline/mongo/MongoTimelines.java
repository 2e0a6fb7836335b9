package dev.aval.request.timeline.mongo;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import dev.aval.platform.mapping.Mapping;
import dev.aval.request.timeline.Entry;
import dev.aval.request.timeline.Happened;
import dev.aval.request.timeline.Timelines;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

/// One document for each request, its entries under the numbers of their events: writing one twice
/// writes the same, so that nothing is read before, and all that a batch has to say of one request
/// is one update.
///
/// At most [#ENTRIES] are kept: a later one takes the place of the one so many before.
@Component
final class MongoTimelines implements Timelines {
  static final String COLLECTION = "timelines";
  static final int ENTRIES = 300;
  private static final String NUMBER = "n";
  private static final String WHAT = "e";
  private static final String REMINDERS = "r";
  private static final Document NOTHING = new Document();
  private static final UpdateOptions OR_INSERT = new UpdateOptions().upsert(true);
  private static final BulkWriteOptions UNORDERED = new BulkWriteOptions().ordered(false);

  private final Mapping<Entry> mapping = new Mapping<>(Entry.class, Map.of());
  private final MongoOperations mongo;

  MongoTimelines(MongoOperations mongo) {
    this.mongo = mongo;
  }

  @Override
  public void record(List<Happened> happened) {
    if (happened.isEmpty()) return;
    var updates = new LinkedHashMap<String, Document>();
    for (var it : happened) {
      updates
          .computeIfAbsent(it.requestId(), _ -> new Document())
          .append(place(it), mapping.write(it.entry()).append(NUMBER, it.seq()));
    }
    mongo
        .getCollection(COLLECTION)
        .bulkWrite(
            updates.entrySet().stream()
                .map(it ->
                    new UpdateOneModel<Document>(
                        eq("_id", it.getKey()), new Document("$set", it.getValue()), OR_INSERT))
                .toList(),
            UNORDERED);
  }

  @Override
  public List<Entry> of(String requestId) {
    return ofAll(List.of(requestId)).getOrDefault(requestId, List.of());
  }

  @Override
  public Map<String, List<Entry>> ofAll(Collection<String> requestIds) {
    var found = new HashMap<String, List<Entry>>();
    if (requestIds.isEmpty()) return found;
    mongo
        .getCollection(COLLECTION)
        .find(in("_id", requestIds))
        .forEach(it -> found.put(it.getString("_id"), entries(it)));
    return found;
  }

  private List<Entry> entries(Document timeline) {
    return Stream.of(WHAT, REMINDERS)
        .flatMap(kind ->
            timeline.get(kind, NOTHING).values().stream()
                .map(Document.class::cast)
                .sorted(Comparator.comparing(it -> it.getLong(NUMBER))))
        .map(mapping::read)
        .toList();
  }

  /// Reminders are numbered by themselves.
  private static String place(Happened it) {
    var kind = it.entry().kind() == Entry.Kind.REMINDED ? REMINDERS : WHAT;
    return kind + "." + it.seq() % ENTRIES;
  }
}
