package dev.aval.approval.reviewing.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import dev.aval.approval.reviewing.Nonce;
import dev.aval.approval.reviewing.Nonces;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.bson.Document;

/// One small document per open page; taking it is deleting it.
final class MongoNonces implements Nonces {
  private static final String EXPIRES = "expiresAt";

  private final MongoCollection<Document> nonces;

  MongoNonces(MongoCollection<Document> nonces) {
    this.nonces = nonces;
    nonces.createIndex(Indexes.ascending(EXPIRES), new IndexOptions().sparse(true).name("expiry"));
  }

  @Override
  public void add(Nonce it) {
    nonces.insertOne(
        new Document("_id", it.hash())
            .append("binding", it.binding())
            .append("renderedAt", Date.from(it.renderedAt()))
            .append(EXPIRES, Date.from(it.expiresAt())));
  }

  @Override
  public Optional<Nonce> take(String hash) {
    return Optional.ofNullable(nonces.findOneAndDelete(Filters.eq("_id", hash)))
        .map(MongoNonces::read);
  }

  @Override
  public void sweep(Instant now) {
    nonces.deleteMany(Filters.lte(EXPIRES, Date.from(now)));
  }

  private static Nonce read(Document it) {
    return new Nonce(
        it.getString("_id"),
        it.getString("binding"),
        it.getDate("renderedAt").toInstant(),
        it.getDate(EXPIRES).toInstant());
  }
}
