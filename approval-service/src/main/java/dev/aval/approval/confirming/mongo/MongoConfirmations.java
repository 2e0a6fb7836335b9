package dev.aval.approval.confirming.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import dev.aval.approval.confirming.Confirmation;
import dev.aval.approval.confirming.Confirmations;
import dev.aval.platform.mapping.Mapping;
import java.time.Duration;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoOperations;

/// One document for each person and approval: `{_id, version, state, forgetAt}`, replaced only
/// where it is still what was read. Those that are past go when the next one comes.
final class MongoConfirmations implements Confirmations {
  static final String COLLECTION = "confirmations";
  private static final String VERSION = "version";
  private static final String FORGET = "forgetAt";
  private static final Duration KEPT = Duration.ofHours(1);

  private final MongoOperations mongo;
  private final Mapping<Confirmation> mapping = new Mapping<>(Confirmation.class, Map.of());

  MongoConfirmations(MongoOperations mongo) {
    this.mongo = mongo;
    mongo
        .getCollection(COLLECTION)
        .createIndex(Indexes.ascending(FORGET), new IndexOptions().sparse(true).name("forget"));
  }

  @Override
  public Optional<Confirmation> find(String challenge) {
    return Optional.ofNullable(load(challenge)).map(this::read);
  }

  @Override
  public <T> T change(String challenge, Function<Optional<Confirmation>, Kept<T>> change) {
    while (true) {
      var found = load(challenge);
      var kept = change.apply(Optional.ofNullable(found).map(this::read));
      if (isKept(challenge, found, kept.next())) return kept.answer();
    }
  }

  private boolean isKept(String challenge, @Nullable Document found, @Nullable Confirmation next) {
    if (found == null) return next == null || isInserted(document(challenge, 1, next));
    var same =
        Filters.and(Filters.eq("_id", challenge), Filters.eq(VERSION, found.getInteger(VERSION)));
    var version = found.getInteger(VERSION) + 1;
    return Boolean.TRUE.equals(
        mongo.execute(
            COLLECTION,
            it ->
                next == null
                    ? isRemoved(it, same)
                    : isReplaced(it, same, document(challenge, version, next))));
  }

  private boolean isInserted(Document fresh) {
    try {
      mongo.execute(COLLECTION, it -> it.insertOne(fresh));
      var now = Date.from(fresh.getDate(FORGET).toInstant().minus(KEPT));
      mongo.execute(COLLECTION, it -> it.deleteMany(Filters.lte(FORGET, now)));
      return true;
    } catch (DuplicateKeyException faster) {
      return false;
    }
  }

  private static boolean isRemoved(MongoCollection<Document> all, Bson same) {
    return all.deleteOne(same).getDeletedCount() == 1;
  }

  private static boolean isReplaced(MongoCollection<Document> all, Bson same, Document next) {
    return all.replaceOne(same, next).getMatchedCount() == 1;
  }

  private @Nullable Document load(String challenge) {
    return mongo.findById(challenge, Document.class, COLLECTION);
  }

  private Confirmation read(Document it) {
    return mapping.read(it.get("state", Document.class));
  }

  private Document document(String challenge, int version, Confirmation it) {
    return new Document("_id", challenge)
        .append(VERSION, version)
        .append("state", mapping.write(it))
        .append(FORGET, Date.from(it.mailedAt().plus(KEPT)));
  }
}
