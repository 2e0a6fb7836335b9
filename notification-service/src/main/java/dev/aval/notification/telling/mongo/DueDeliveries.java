package dev.aval.notification.telling.mongo;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.InsertManyOptions;
import dev.aval.notification.telling.Deliveries;
import dev.aval.notification.telling.Delivery;
import dev.aval.notification.telling.Delivery.Mail;
import dev.aval.notification.telling.Message;
import dev.aval.notification.telling.StoredFields;
import dev.aval.notification.telling.StoredNames;
import dev.aval.platform.duework.DueWork;
import dev.aval.platform.duework.Item;
import dev.aval.platform.mapping.Mapping;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.Document;

/// Messages as due work. The id of a message is the id of its document, so one event, however often
/// it comes, makes one message. The document is all there is of it: the notice that its reader sees
/// and the place in a digest are fields beside the work, so neither costs a write more.
///
/// What is not mailed by itself has no time at which it is due.
final class DueDeliveries implements Deliveries {
  private static final int DUPLICATE_KEY = 11000;

  private final DueWork<Message> work;
  private final MongoCollection<Document> documents;
  private final Mapping<Message> mapping = new Mapping<>(Message.class, StoredNames.ALL);

  DueDeliveries(DueWork<Message> work, MongoCollection<Document> documents) {
    this.work = work;
    this.documents = documents;
  }

  @Override
  public void accept(List<Delivery> deliveries) {
    var now = new ArrayList<Item<Message>>();
    var later = new ArrayList<Item<Message>>();
    var idle = new ArrayList<Document>();
    for (var it : deliveries) {
      switch (it.mail()) {
        case Mail.Now _ -> now.add(item(it, it.at()));
        case Mail.Later(var at) -> later.add(item(it, at));
        case Mail.Gathered _ -> idle.add(gathered(it));
        case Mail.None _ -> idle.add(unmailed(it));
      }
    }
    if (!idle.isEmpty()) insert(idle);
    if (!later.isEmpty()) work.schedule(later);
    work.doNow(now);
  }

  private static Item<Message> item(Delivery it, Instant dueAt) {
    return new Item<>(it.message().id(), dueAt, it.message(), DeliveryFields.of(it));
  }

  private Document gathered(Delivery it) {
    return document(it).append(StoredFields.GATHERED, DeliveryFields.gathered(it));
  }

  private Document unmailed(Delivery it) {
    var result = new Document("type", "done").append("outcome", it.shown() ? "shown" : "unwanted");
    return document(it).append("result", result.append("at", Date.from(it.at())));
  }

  private Document document(Delivery it) {
    var document =
        new Document("_id", it.message().id())
            .append("attempts", 0)
            .append("work", mapping.write(it.message()));
    document.putAll(DeliveryFields.of(it));
    return document;
  }

  private void insert(List<Document> all) {
    try {
      documents.insertMany(all, new InsertManyOptions().ordered(false));
    } catch (MongoBulkWriteException partly) {
      if (partly.getWriteErrors().stream().anyMatch(it -> it.getCode() != DUPLICATE_KEY)
          || partly.getWriteConcernError() != null) {
        throw partly;
      }
    }
  }
}
