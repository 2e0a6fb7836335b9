package dev.aval.notification.reaching.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import dev.aval.notification.reaching.Suppressed;
import dev.aval.notification.reaching.Suppressions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;

/// `{_id: address, why, since}`, found by `_id`; listed by the index `since`.
final class MongoSuppressions implements Suppressions {
  private final MongoCollection<Document> suppressions;

  MongoSuppressions(MongoCollection<Document> suppressions) {
    this.suppressions = suppressions;
  }

  @Override
  public void keep(List<Suppressed> found) {
    suppressions.bulkWrite(
        found.stream().map(MongoSuppressions::write).toList(),
        new BulkWriteOptions().ordered(false));
  }

  @Override
  public Map<String, Suppressed> among(Collection<String> addresses, Instant since) {
    var found = new HashMap<String, Suppressed>();
    suppressions
        .find(and(in("_id", addresses), gte("since", Date.from(since))))
        .map(MongoSuppressions::read)
        .forEach(it -> found.put(it.address(), it));
    return found;
  }

  @Override
  public List<Suppressed> newest(int limit) {
    return suppressions
        .find()
        .sort(Sorts.descending("since"))
        .limit(limit)
        .map(MongoSuppressions::read)
        .into(new ArrayList<>());
  }

  @Override
  public boolean lift(String address) {
    return suppressions.deleteOne(eq("_id", address)).getDeletedCount() > 0;
  }

  private static UpdateOneModel<Document> write(Suppressed it) {
    return new UpdateOneModel<>(
        eq("_id", it.address()),
        new Document("$set", new Document("why", it.why()).append("since", Date.from(it.since()))),
        new UpdateOptions().upsert(true));
  }

  private static Suppressed read(Document it) {
    return new Suppressed(
        it.getString("_id"), it.getString("why"), it.getDate("since").toInstant());
  }
}
