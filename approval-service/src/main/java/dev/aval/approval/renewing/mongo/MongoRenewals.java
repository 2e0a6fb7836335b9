package dev.aval.approval.renewing.mongo;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import dev.aval.approval.renewing.Renewals;
import java.time.Instant;
import java.util.Date;
import org.bson.Document;

/// One document for each person and approval: `{_id, at}`. Within the pause the update matches
/// nothing and its insert meets the document that is there, so that one of many is noted. Those
/// that are past go when the next one comes.
final class MongoRenewals implements Renewals {
  private static final String AT = "at";
  private static final int DUPLICATE = 11_000;

  private final MongoCollection<Document> renewals;

  MongoRenewals(MongoCollection<Document> renewals) {
    this.renewals = renewals;
    renewals.createIndex(Indexes.ascending(AT), new IndexOptions().name("past"));
  }

  @Override
  public boolean note(String approvalId, String email, Instant now) {
    var past = Filters.lte(AT, Date.from(now.minus(PAUSE)));
    try {
      renewals.updateOne(
          Filters.and(Filters.eq("_id", approvalId + " " + email), past),
          Updates.set(AT, Date.from(now)),
          new UpdateOptions().upsert(true));
    } catch (MongoWriteException within) {
      if (within.getCode() == DUPLICATE) return false;
      throw within;
    }
    renewals.deleteMany(past);
    return true;
  }
}
