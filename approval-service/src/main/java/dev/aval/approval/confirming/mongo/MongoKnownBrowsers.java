package dev.aval.approval.confirming.mongo;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import dev.aval.approval.confirming.KnownBrowsers;
import java.time.Instant;
import java.util.Date;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;

/// `{_id, until}`, one for each browser and person; judged by its own end. Those that are past go
/// when the next one comes.
final class MongoKnownBrowsers implements KnownBrowsers {
  static final String COLLECTION = "browsers";
  private static final String UNTIL = "until";

  private final MongoOperations mongo;

  MongoKnownBrowsers(MongoOperations mongo) {
    this.mongo = mongo;
    mongo
        .getCollection(COLLECTION)
        .createIndex(Indexes.ascending(UNTIL), new IndexOptions().sparse(true).name("until"));
  }

  @Override
  public boolean knows(String hash, Instant now) {
    var found = mongo.findById(hash, Document.class, COLLECTION);
    return found != null && now.isBefore(found.getDate(UNTIL).toInstant());
  }

  @Override
  public void remember(String hash, Instant now, Instant until) {
    mongo.execute(
        COLLECTION,
        it ->
            it.updateOne(
                Filters.eq("_id", hash),
                Updates.set(UNTIL, Date.from(until)),
                new UpdateOptions().upsert(true)));
    mongo.execute(COLLECTION, it -> it.deleteMany(Filters.lte(UNTIL, Date.from(now))));
  }
}
