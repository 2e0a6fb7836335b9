package dev.aval.platform.messaging.parked;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import dev.aval.contracts.Topics;
import dev.aval.platform.testing.TestBroker;
import dev.aval.platform.testing.TestMongo;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaTemplate;

/// Parking as a service has it: the collection in a database, the dead letters on a broker. Each
/// yard starts empty.
public final class Yard implements AutoCloseable {
  private static final AtomicLong NUMBERS = new AtomicLong();
  public static final String SERVICE = "yard-service";

  private final String database = "aval_yard_" + NUMBERS.incrementAndGet();
  private final DefaultKafkaProducerFactory<byte[], byte[]> producers =
      new DefaultKafkaProducerFactory<>(
          Map.of(
              "bootstrap.servers",
              TestBroker.shared().bootstrapServers(),
              "max.request.size",
              10485760),
          new ByteArraySerializer(),
          new ByteArraySerializer());
  final SimpleMeterRegistry registry = new SimpleMeterRegistry();
  private final AtomicLong commands = new AtomicLong();
  private final MongoClient client = MongoClients.create(counting(commands));
  final ParkedRecords records =
      new ParkedRecords(client.getDatabase(database).getCollection("parked"));
  final Clock clock = Clock.systemUTC();

  public Yard() {
    TestMongo.drop(database);
    records.index();
    createDeadLetterTopic(Topics.REQUESTS);
  }

  /// A parking lot of another instance, or of this one after a restart: it remembers nothing.
  public ParkingLot lot() {
    return new ParkingLot(
        records, new DeadLetters(new KafkaTemplate<>(producers), SERVICE), registry, clock);
  }

  /// How often the database was asked for anything.
  public long commands() {
    return commands.get();
  }

  private static MongoClientSettings counting(AtomicLong commands) {
    CommandListener counter =
        new CommandListener() {
          @Override
          public void commandStarted(CommandStartedEvent event) {
            commands.incrementAndGet();
          }
        };
    return MongoClientSettings.builder()
        .applyConnectionString(new ConnectionString(TestMongo.uri()))
        .addCommandListener(counter)
        .build();
  }

  /// Ids and reasons of what waits.
  public Map<String, String> parked() {
    Map<String, String> parked = new HashMap<>();
    for (ParkedRecord it : records.page(ParkedStatus.PARKED, null, null, 1000))
      parked.put(it.id(), it.reason().code());
    return parked;
  }

  public Optional<ParkedRecord> find(String id) {
    return records.find(id);
  }

  /// The dead letters of a topic from the end of what was there before.
  public List<ConsumerRecord<byte[], byte[]>> letters(String key) {
    var partition = new TopicPartition(Topics.parked(Topics.REQUESTS, SERVICE), 0);
    Map<String, Object> settings =
        Map.of(
            "bootstrap.servers", TestBroker.shared().bootstrapServers(),
            "max.partition.fetch.bytes", 20_000_000,
            "fetch.max.wait.ms", 10); // else closing waits for what may come
    try (var consumer =
        new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      consumer.assign(List.of(partition));
      consumer.seekToBeginning(List.of(partition));
      long end = consumer.endOffsets(List.of(partition)).get(partition);
      List<ConsumerRecord<byte[], byte[]>> letters = new ArrayList<>();
      while (consumer.position(partition) < end)
        for (var it : consumer.poll(Duration.ofSeconds(1)))
          if (it.key() != null && new String(it.key(), UTF_8).equals(key)) letters.add(it);
      return letters;
    }
  }

  private static void createDeadLetterTopic(String topic) {
    var settings = Topics.parkedSettings(topic, SERVICE);
    try (var admin = TestBroker.shared().admin()) {
      admin
          .createTopics(
              List.of(
                  new NewTopic(settings.name(), 1, (short) 1).configs(settings.configuration())))
          .all()
          .get();
    } catch (ExecutionException e) {
      if (!(e.getCause() instanceof TopicExistsException)) throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    producers.destroy();
    client.close();
    TestMongo.drop(database);
  }
}
