package dev.aval.notification.audience.mongo;

import static dev.aval.notification.preferences.Letters.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClients;
import dev.aval.embedded.mongo.EmbeddedMongo;
import dev.aval.notification.audience.Telling;
import dev.aval.notification.audience.Telling.Mail;
import dev.aval.notification.preferences.Letters;
import dev.aval.notification.telling.Message;
import dev.aval.notification.telling.StoredNames;
import dev.aval.platform.mapping.Mapping;
import java.util.Date;
import org.bson.Document;
import org.junit.jupiter.api.Test;

class MongoTellingsTest {
  static final Mapping<Message> MAPPING = new Mapping<>(Message.class, StoredNames.ALL);

  @Test
  void whatBecameOfEachMessageAboutARequestIsReadWithoutReadingOthers() {
    try (var server = EmbeddedMongo.inMemory();
        var client = MongoClients.create(server.connectionString())) {
      var deliveries = client.getDatabase("n").getCollection("deliveries");
      deliveries.insertOne(ended(Letters.asked("r1", null), "done", "sent"));
      deliveries.insertOne(ended(Letters.reminded("r1"), "done", "digest"));
      deliveries.insertOne(ended(Letters.receipt("r1"), "failed", null));
      deliveries.insertOne(
          document(Letters.concluded("r1", "DECISION"))
              .append("dueAt", Date.from(NOON))
              .append("why", "greylisted"));
      for (var other : new String[] {"r", "r0", "r10", "r2"}) {
        deliveries.insertOne(ended(Letters.asked(other, null), "done", "sent"));
      }
      server.scans().clear();
      assertThat(new MongoTellings(deliveries).about("r1", 100))
          .extracting(Telling::mail)
          .containsExactlyInAnyOrder(
              new Mail.Sent(),
              new Mail.SentTogether(),
              new Mail.Failed("5.1.1"),
              new Mail.Waiting(NOON, "greylisted"));
      assertThat(server.scans().count()).isZero();
    }
  }

  private static Document ended(Message message, String type, String outcome) {
    return document(message)
        .append(
            "result",
            new Document("type", type)
                .append("outcome", outcome)
                .append("why", "5.1.1")
                .append("at", Date.from(NOON)));
  }

  private static Document document(Message message) {
    return new Document("_id", message.id()).append("work", MAPPING.write(message));
  }
}
