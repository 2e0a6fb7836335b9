package dev.aval.notification.reaching.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import dev.aval.notification.reaching.Delivered;
import dev.aval.notification.telling.Message;
import dev.aval.notification.telling.StoredNames;
import dev.aval.platform.mapping.Mapping;
import java.util.Optional;
import org.bson.Document;

/// The deliveries that are done, by `_id`.
final class MongoDelivered implements Delivered {
  private static final String RESULT = "result.type";

  private final MongoCollection<Document> deliveries;
  private final Mapping<Message> mapping = new Mapping<>(Message.class, StoredNames.ALL);

  MongoDelivered(MongoCollection<Document> deliveries) {
    this.deliveries = deliveries;
  }

  @Override
  public Optional<Message> find(String id) {
    var done = deliveries.find(and(eq("_id", id), eq(RESULT, "done"))).first();
    return Optional.ofNullable(done).map(it -> mapping.read(it.get("work", Document.class)));
  }

  @Override
  public void returned(String id, String why) {
    deliveries.updateOne(
        and(eq("_id", id), eq(RESULT, "done")),
        new Document("$set", new Document(RESULT, "returned").append("result.why", why)));
  }
}
