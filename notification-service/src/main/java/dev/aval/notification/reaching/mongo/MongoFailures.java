package dev.aval.notification.reaching.mongo;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import dev.aval.notification.reaching.Failures;
import dev.aval.notification.reaching.Unreached;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.Document;

/// `{_id: message, thread, address, why, at}`, listed by the index `at`.
final class MongoFailures implements Failures {
  private final MongoCollection<Document> failures;

  MongoFailures(MongoCollection<Document> failures) {
    this.failures = failures;
  }

  @Override
  public void keep(List<Unreached> failed) {
    failures.bulkWrite(
        failed.stream().map(MongoFailures::write).toList(), new BulkWriteOptions().ordered(false));
  }

  @Override
  public List<Unreached> newest(int limit) {
    return failures
        .find()
        .sort(Sorts.descending("at"))
        .limit(limit)
        .map(MongoFailures::read)
        .into(new ArrayList<>());
  }

  private static UpdateOneModel<Document> write(Unreached it) {
    var said =
        new Document("thread", it.thread())
            .append("address", it.address())
            .append("why", it.why())
            .append("at", Date.from(it.at()));
    return new UpdateOneModel<>(
        eq("_id", it.id()), new Document("$set", said), new UpdateOptions().upsert(true));
  }

  private static Unreached read(Document it) {
    return new Unreached(
        it.getString("_id"),
        it.getString("thread"),
        it.getString("address"),
        it.getString("why"),
        it.getDate("at").toInstant());
  }
}
