package dev.aval.link.reviewlinks.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import dev.aval.link.reviewlinks.Ending;
import dev.aval.link.reviewlinks.Endings;
import java.util.Collection;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.bson.Document;
import org.springframework.data.mongodb.core.BulkOperations.BulkMode;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Update;

/// One document for each ended approval.
///
/// Noting is an upsert by id. Endings of one approval come in the order of their revisions, because
/// they share a Kafka key; a replay from the start ends where it began.
class MongoEndings implements Endings {
  private static final String COLLECTION = "endings";

  private final MongoOperations mongo;

  MongoEndings(MongoOperations mongo) {
    this.mongo = mongo;
  }

  @Override
  public void note(List<Ending> endings) {
    if (endings.isEmpty()) {
      return;
    }
    var latest = new LinkedHashMap<String, Ending>();
    endings.forEach(it -> latest.merge(it.approvalId(), it, MongoEndings::later));
    var bulk = mongo.bulkOps(BulkMode.UNORDERED, COLLECTION);
    latest.values().forEach(it -> bulk.upsert(query(where("_id").is(it.approvalId())), update(it)));
    bulk.execute();
  }

  @Override
  public Map<String, Ending> of(Collection<String> approvalIds) {
    return mongo.find(query(where("_id").in(approvalIds)), Document.class, COLLECTION).stream()
        .map(MongoEndings::ending)
        .collect(Collectors.toMap(Ending::approvalId, it -> it));
  }

  private static Ending later(Ending one, Ending other) {
    return other.revision() >= one.revision() ? other : one;
  }

  private static Update update(Ending it) {
    var update =
        Update.update("revision", it.revision())
            .set("outcome", it.outcome())
            .set("at", Date.from(it.at()));
    return it.by() == null ? update.unset("by") : update.set("by", it.by());
  }

  private static Ending ending(Document document) {
    return new Ending(
        document.getString("_id"),
        document.getInteger("revision"),
        document.getString("outcome"),
        document.getString("by"),
        document.getDate("at").toInstant());
  }
}
