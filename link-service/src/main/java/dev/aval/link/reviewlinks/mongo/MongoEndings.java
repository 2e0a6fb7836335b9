package dev.aval.link.reviewlinks.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import dev.aval.link.reviewlinks.Ending;
import dev.aval.link.reviewlinks.Endings;
import dev.aval.link.reviewlinks.Fate;
import dev.aval.link.reviewlinks.Told;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoOperations;

/// One document for each approval of which there is something to note: `{_id, revision?, outcome?,
/// by?, at?, live?, released?}`.
///
/// All of it comes in order, because it shares a Kafka key, and is written in order; a replay from
/// the start ends where it began.
class MongoEndings implements Endings {
  private static final String COLLECTION = "endings";

  private final MongoOperations mongo;

  MongoEndings(MongoOperations mongo) {
    this.mongo = mongo;
  }

  @Override
  public void note(List<Told> told) {
    var writes = told.stream().flatMap(it -> writes(it).stream()).toList();
    if (!writes.isEmpty()) {
      var ordered = told.stream().map(Told::approvalId).distinct().count() < writes.size();
      mongo.execute(
          COLLECTION, it -> it.bulkWrite(writes, new BulkWriteOptions().ordered(ordered)));
    }
  }

  @Override
  public Map<String, Fate> of(Collection<String> approvalIds) {
    var fates = new HashMap<String, Fate>();
    for (var it : mongo.find(query(where("_id").in(approvalIds)), Document.class, COLLECTION)) {
      fates.put(it.getString("_id"), fate(it));
    }
    return fates;
  }

  private static List<WriteModel<Document>> writes(Told told) {
    var id = told.approvalId();
    return switch (told) {
      case Told.Ended(var ending) -> List.of(upsert(id, ended(ending)));
      case Told.Renewed it ->
          List.of(
              upsert(
                  id,
                  Updates.combine(Updates.set("live", it.revision()), Updates.unset("released"))));
      case Told.Asked it -> asked(it);
    };
  }

  /// Whoever is asked again is no longer released; a document that is not there needs no such note.
  private static List<WriteModel<Document>> asked(Told.Asked it) {
    var writes = new ArrayList<WriteModel<Document>>();
    var again = new ArrayList<Bson>();
    if (!it.asked().isEmpty()) again.add(Updates.pullAll("released", it.asked()));
    if (it.reopened()) {
      List.of("revision", "outcome", "by", "at").forEach(gone -> again.add(Updates.unset(gone)));
    }
    if (!again.isEmpty()) {
      writes.add(new UpdateOneModel<>(Filters.eq("_id", it.approvalId()), Updates.combine(again)));
    }
    if (!it.released().isEmpty()) {
      writes.add(upsert(it.approvalId(), Updates.addEachToSet("released", it.released())));
    }
    return writes;
  }

  private static Bson ended(Ending it) {
    return Updates.combine(
        Updates.set("revision", it.revision()),
        Updates.set("outcome", it.outcome()),
        Updates.set("at", Date.from(it.at())),
        it.by() == null ? Updates.unset("by") : Updates.set("by", it.by()));
  }

  private static WriteModel<Document> upsert(String id, Bson update) {
    return new UpdateOneModel<>(Filters.eq("_id", id), update, new UpdateOptions().upsert(true));
  }

  private static Fate fate(Document it) {
    return new Fate(
        ending(it),
        it.getInteger("live", 0),
        new HashSet<>(it.getList("released", String.class, List.of())));
  }

  private static @Nullable Ending ending(Document it) {
    return it.getString("outcome") == null
        ? null
        : new Ending(
            it.getString("_id"),
            it.getInteger("revision"),
            it.getString("outcome"),
            it.getString("by"),
            it.getDate("at").toInstant());
  }
}
