package dev.aval.reminder.reminding.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.sun.management.OperatingSystemMXBean;
import dev.aval.contracts.Topics;
import dev.aval.embedded.mongo.EmbeddedMongo;
import dev.aval.platform.messaging.Outgoing;
import dev.aval.platform.outbox.SettableClock;
import dev.aval.platform.testing.TestBroker;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.bson.Document;
import org.bson.json.JsonMode;
import org.bson.json.JsonWriterSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.data.mongodb.core.MongoTemplate;

/// How much waiting costs, and how fast what is due is handed over; embedded database and broker
/// are in this process and are counted, too: `./mvnw -pl reminder-service -am test -Dtest=MeasureIT
/// -Dsurefire.failIfNoSpecifiedTests=false -Dreminder.schedules=1000000 -Dtest.jvm=-Xmx3g`. A tenth
/// is due, or as many as `-Dreminder.due` says: handing over costs what is due, filling what waits.
@EnabledIfSystemProperty(named = "reminder.schedules", matches = "\\d+")
class MeasureIT {
  static final OperatingSystemMXBean CPU =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
  static final int PENDING = Integer.getInteger("reminder.schedules", 1_000_000);
  static final int DUE = Integer.getInteger("reminder.due", PENDING / 10);
  static final int BATCH = 1_000;

  /// Otherwise a small long comes back as an int, which no aggregate is stored with.
  static final JsonWriterSettings EXACT =
      JsonWriterSettings.builder().outputMode(JsonMode.EXTENDED).build();

  static final Duration IDLE = Duration.parse(System.getProperty("reminder.idle", "PT30S"));
  static final AtomicInteger TOLD = new AtomicInteger();
  static final Instant MONDAY = Instant.parse("2026-03-02T09:00:00Z");

  @Test
  void waitingCostsNextToNothingAndAHundredThousandAreToldInTime(@TempDir Path folder)
      throws Exception {
    var clock = new SettableClock(MONDAY);
    try (var database = EmbeddedMongo.open(folder.resolve("store"), 0);
        var client = client(database);
        var admin = TestBroker.shared().admin();
        var producer = producer()) {
      admin.createTopics(List.of(new NewTopic(Topics.REMINDERS, 6, (short) 1))).all().get();
      var mongo = new MongoTemplate(client, "aval_reminder");
      var it = Instances.instance(mongo, record -> send(producer, record), clock);
      var started = System.nanoTime();
      fill(it, mongo.getCollection("schedules"));
      print("filled %d in %d s".formatted(PENDING, seconds(started)));

      var idle = idle(it);

      clock.advance(Duration.ofDays(3).plusMinutes(1));
      started = System.nanoTime();
      var cpu = CPU.getProcessCpuTime();
      assertThat(it.runUntilIdle()).isEqualTo(DUE);
      assertThat(TOLD).as("what fails is due as well, but tells nobody").hasValue(DUE);
      print(
          "handed over %d in %d s, %d CPU microseconds each"
              .formatted(DUE, seconds(started), (CPU.getProcessCpuTime() - cpu) / 1_000 / DUE));
      assertThat(seconds(started)).isLessThan(100);
      assertThat(idle).as("hundredths of a percent of a core, for looking").isLessThan(100);
    }
  }

  /// Copies of one schedule. Some are due within one minute of Thursday, the others weeks later.
  private static void fill(Instances.Instance it, MongoCollection<Document> schedules) {
    it.open(IntStream.of(PENDING), MONDAY.plus(Duration.ofDays(100)), 3, 1);
    var one = Objects.requireNonNull(schedules.find().first()).toJson(EXACT);
    for (int from = 0; from < PENDING; from += BATCH) {
      var due = MONDAY.plus(Duration.ofDays(from < DUE ? 3 : 30)).plusMillis(from * 60_000L / DUE);
      schedules.insertMany(
          IntStream.range(from, from + BATCH).mapToObj(n -> copy(one, n, due)).toList());
    }
  }

  private static Document copy(String one, int number, Instant due) {
    var copy = Document.parse(one);
    var state = copy.get("state", Document.class).append("dueAt", Date.from(due));
    var id = Instances.id(number);
    state.get("waiting", Document.class).append("approvalId", id);
    state
        .get("rounds", Document.class)
        .getList("all", Document.class)
        .getFirst()
        .append("dueAt", Date.from(due));
    return copy.append("_id", id);
  }

  private static MongoClient client(EmbeddedMongo database) {
    return MongoClients.create(
        MongoClientSettings.builder()
            .applyConnectionString(new ConnectionString(database.connectionString()))
            .writeConcern(WriteConcern.MAJORITY.withJournal(true))
            .build());
  }

  /// What the process costs while the loops look for what is due, less what it costs without them:
  /// broker and database have work of their own.
  private static long idle(Instances.Instance it) throws InterruptedException {
    Thread.sleep(10_000); // what filling left behind
    var without = share();
    it.works().start();
    it.outbox().start();
    var with = share();
    it.works().stop();
    print("idle: %d ‱ of a core with the loops, %d without".formatted(with, without));
    return with - without;
  }

  private static long share() throws InterruptedException {
    var cpu = CPU.getProcessCpuTime();
    Thread.sleep(IDLE);
    return (CPU.getProcessCpuTime() - cpu) * 10_000 / IDLE.toNanos();
  }

  private static KafkaProducer<String, byte[]> producer() {
    return new KafkaProducer<>(
        Map.of("bootstrap.servers", TestBroker.shared().bootstrapServers(), "acks", "all"),
        new StringSerializer(),
        new ByteArraySerializer());
  }

  private static CompletableFuture<?> send(KafkaProducer<String, byte[]> to, Outgoing record) {
    var sent = new CompletableFuture<Void>();
    to.send(
        new ProducerRecord<>(record.topic(), record.key(), record.payload()),
        (_, failure) -> {
          if (failure != null) {
            sent.completeExceptionally(failure);
            return;
          }
          TOLD.incrementAndGet();
          sent.complete(null);
        });
    return sent;
  }

  private static long seconds(long since) {
    return Duration.ofNanos(System.nanoTime() - since).toSeconds();
  }

  private static void print(String line) {
    System.out.println("measured: " + line);
  }
}
