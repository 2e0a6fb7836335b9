package dev.aval.link.reviewlinks.mongo;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import dev.aval.link.reviewlinks.Fate;
import dev.aval.link.reviewlinks.Renewals;
import dev.aval.link.reviewlinks.Renewing;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.bson.Document;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoOperations;

/// One document for each person and approval: `{_id, at}`. Within the pause the update matches
/// nothing and its insert meets the document that is there, so that one of many is noted. Those
/// that are past go when the next one comes.
class MongoRenewals implements Renewals {
  private static final String COLLECTION = "renewals";
  private static final String AT = "at";

  private final MongoOperations mongo;

  MongoRenewals(MongoOperations mongo) {
    this.mongo = mongo;
    mongo
        .getCollection(COLLECTION)
        .createIndex(Indexes.ascending(AT), new IndexOptions().name("past"));
  }

  @Override
  public Optional<Instant> note(String approvalId, String email, Instant now) {
    var id = id(approvalId, email);
    var past = Date.from(now.minus(Renewing.PAUSE));
    try {
      mongo.execute(
          COLLECTION,
          it ->
              it.updateOne(
                  Filters.and(Filters.eq("_id", id), Filters.lte(AT, past)),
                  Updates.set(AT, Date.from(now)),
                  new UpdateOptions().upsert(true)));
      mongo.execute(COLLECTION, it -> it.deleteMany(Filters.lte(AT, past)));
      return Optional.empty();
    } catch (DuplicateKeyException within) {
      var last = mongo.findById(id, Document.class, COLLECTION);
      return Optional.of((last == null ? now : last.getDate(AT).toInstant()).plus(Renewing.PAUSE));
    }
  }

  @Override
  public void forget(String approvalId, String email) {
    mongo.execute(COLLECTION, it -> it.deleteOne(Filters.eq("_id", id(approvalId, email))));
  }

  private static String id(String approvalId, String email) {
    return approvalId + " " + Fate.fold(email);
  }
}
