package dev.aval.notification.telling.mongo;

import static dev.aval.notification.preferences.Letters.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import dev.aval.embedded.mongo.EmbeddedMongo;
import dev.aval.notification.preferences.Letters;
import dev.aval.notification.telling.Delivery;
import dev.aval.notification.telling.Delivery.Mail;
import dev.aval.notification.telling.Message;
import dev.aval.notification.telling.StoredFields;
import dev.aval.notification.telling.StoredNames;
import dev.aval.platform.duework.DueSettings;
import dev.aval.platform.duework.DueWork;
import dev.aval.platform.duework.DueWorks;
import dev.aval.platform.duework.Result;
import dev.aval.platform.outbox.SettableClock;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;

class DueDeliveriesTest {
  final EmbeddedMongo server = EmbeddedMongo.inMemory();
  final MongoClient client = MongoClients.create(server.connectionString());
  final MongoTemplate mongo = new MongoTemplate(client, "aval_notification");
  final SettableClock clock = new SettableClock(NOON);
  final List<String> mailed = new ArrayList<>();
  final DueWork<Message> work = work();
  final DueDeliveries deliveries = new DueDeliveries(work, mongo.getCollection("deliveries"));

  @AfterEach
  void close() {
    client.close();
    server.close();
  }

  @Test
  void eachGoesItsWayAndIsOneDocument() {
    deliveries.accept(
        List.of(
            delivery("r1", true, new Mail.Later(NOON.plusSeconds(60))),
            delivery("r2", true, new Mail.None()),
            delivery("r3", false, new Mail.None()),
            delivery("r4", true, new Mail.Gathered())));
    work.runDue();
    assertThat(mailed).isEmpty();
    clock.advance(Duration.ofMinutes(1));
    work.runDue();
    assertThat(mailed).containsExactly("r1.1:anna");

    assertThat(stored("r1").get("result", Document.class).getString("type")).isEqualTo("done");
    assertThat(outcome("r2")).isEqualTo("shown");
    assertThat(outcome("r3")).isEqualTo("unwanted");
    assertThat(stored("r3")).doesNotContainKeys(StoredFields.NOTICE, StoredFields.UNREAD);
    assertThat(stored("r4").get(StoredFields.GATHERED, Document.class).getString("by"))
        .as("the address as it is compared")
        .isEqualTo("anna@acme.example");
    assertThat(mongo.getCollection("deliveries").countDocuments()).isEqualTo(4);
  }

  @Test
  void whatIsKnownStaysAsItIsWhateverWayItWent() {
    deliveries.accept(List.of(delivery("r1", true, new Mail.None())));
    deliveries.accept(
        List.of(
            delivery("r1", true, new Mail.Gathered()),
            delivery("r1", true, new Mail.Later(NOON)),
            delivery("r2", true, new Mail.Gathered())));
    work.runDue();
    assertThat(mailed).isEmpty();
    assertThat(outcome("r1")).isEqualTo("shown");
    assertThat(stored("r2")).containsKey(StoredFields.GATHERED);
  }

  /// Mails about one request leave in order, but a receipt does not wait for the morning.
  @Test
  void whatWaitsForTheEndOfQuietHoursHoldsUpNothingThatIsToldMeanwhile() {
    deliveries.accept(List.of(delivery("r1", true, new Mail.Later(NOON.plusSeconds(3600)))));
    deliveries.accept(
        List.of(new Delivery(Letters.receipt("r1"), NOON, true, new Mail.Later(NOON))));
    work.runDue();
    assertThat(mailed).containsExactly("r1.5:anna");
    clock.advance(Duration.ofHours(1));
    work.runDue();
    assertThat(mailed).containsExactly("r1.5:anna", "r1.1:anna");
  }

  private String outcome(String request) {
    return stored(request).get("result", Document.class).getString("outcome");
  }

  private Document stored(String request) {
    return mongo.getCollection("deliveries").find(new Document("_id", request + ".1:anna")).first();
  }

  private static Delivery delivery(String request, boolean shown, Mail mail) {
    return new Delivery(Letters.asked(request, null), NOON, shown, mail);
  }

  private DueWork<Message> work() {
    var works =
        new DueWorks(mongo, clock, DueSettings.defaults(), new SimpleMeterRegistry())
            .work("deliveries", Message.class);
    StoredNames.ALL.forEach(works::variant);
    return works
        .line(it -> it.thread() + "/" + it.to().email())
        .handler(tasks -> {
          tasks.forEach(it -> mailed.add(it.id()));
          return tasks.stream().<Result>map(_ -> Result.done()).toList();
        })
        .build();
  }
}
