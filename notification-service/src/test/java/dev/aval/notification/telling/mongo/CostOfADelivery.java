package dev.aval.notification.telling.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClients;
import com.sun.management.OperatingSystemMXBean;
import dev.aval.embedded.mongo.EmbeddedMongo;
import dev.aval.notification.preferences.Letters;
import dev.aval.notification.telling.Delivery;
import dev.aval.notification.telling.Delivery.Mail;
import dev.aval.notification.telling.Message;
import dev.aval.notification.telling.Message.ToApprove;
import dev.aval.notification.telling.Recipient;
import dev.aval.notification.telling.StoredNames;
import dev.aval.platform.duework.DueSettings;
import dev.aval.platform.duework.DueWorks;
import dev.aval.platform.duework.Result;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;

/// CPU of a delivery in a batch of three, client and database together, with and without what its
/// reader sees of it. Run with `-Daval.measure=true -Dtest=CostOfADelivery`.
@EnabledIfSystemProperty(named = "aval.measure", matches = "true")
class CostOfADelivery {
  private static final int BATCHES = 6_000;
  private static final OperatingSystemMXBean MACHINE =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  @Test
  void aNoticeCostsNoWriteAndLittleElse() {
    measure(false);
    var without = measure(false);
    var with = measure(true);
    var again = measure(false);
    var least = Math.min(without, again);
    System.out.printf("a delivery: %.0f µs, with its notice %.0f µs%n", least, with);
    assertThat(with - least).isLessThan(100);
  }

  private static double measure(boolean shown) {
    try (var server = EmbeddedMongo.inMemory();
        var client = MongoClients.create(server.connectionString())) {
      var mongo = new MongoTemplate(client, "aval_notification");
      if (shown) indexes(mongo);
      var works =
          new DueWorks(mongo, Clock.systemUTC(), DueSettings.defaults(), new SimpleMeterRegistry());
      var builder = works.work("deliveries", Message.class);
      StoredNames.ALL.forEach(builder::variant);
      var work =
          builder.handler(tasks -> tasks.stream().<Result>map(_ -> Result.done()).toList()).build();
      var deliveries = new DueDeliveries(work, mongo.getCollection("deliveries"));
      var before = MACHINE.getProcessCpuTime();
      for (var i = 0; i < BATCHES; i++) {
        var batch = i;
        deliveries.accept(IntStream.range(0, 3).mapToObj(n -> delivery(batch, n, shown)).toList());
      }
      works.stop();
      return (MACHINE.getProcessCpuTime() - before) / 1e3 / BATCHES / 3;
    }
  }

  private static Delivery delivery(int batch, int n, boolean shown) {
    var to = new Recipient("person" + (batch + n) % 50 + "@acme.example", "Anna", "fr", null);
    var request = "r" + batch;
    var asked =
        new ToApprove(
            request + "." + n + ":" + to.email(), to, Letters.about(request), null, null, null);
    return new Delivery(asked, Clock.systemUTC().instant(), shown, new Mail.Now());
  }

  private static void indexes(MongoTemplate mongo) {
    for (var field : List.of("notice.to", "unread.by", "gathered.by")) {
      var name = field.substring(0, field.indexOf('.'));
      mongo
          .indexOps("deliveries")
          .createIndex(
              new Index(field, Direction.ASC)
                  .on(name + ".key", Direction.DESC)
                  .named(name)
                  .sparse());
    }
  }
}
