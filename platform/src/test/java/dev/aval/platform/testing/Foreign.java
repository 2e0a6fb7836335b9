package dev.aval.platform.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/// A platform that knows nothing but Kafka and the contract.
public final class Foreign implements AutoCloseable {
  private static final Map<String, Object> BROKER =
      Map.of("bootstrap.servers", TestBroker.shared().bootstrapServers());

  private final KafkaProducer<String, byte[]> producer =
      new KafkaProducer<>(
          with("max.request.size", 10_000_000), new StringSerializer(), new ByteArraySerializer());

  public String publish(String topic, String key, String type, String source, byte[] body) {
    return publish(topic, key, type, source, null, body);
  }

  public String publish(
      String topic, String key, String type, String source, Long seq, byte[] body) {
    String id = UUID.randomUUID().toString();
    var record = new ProducerRecord<>(topic, key, body);
    var headers = new HashMap<String, String>();
    headers.put("ce_specversion", "1.0");
    headers.put("ce_id", id);
    headers.put("ce_type", type);
    headers.put("ce_source", source);
    if (seq != null) headers.put("ce_seq", seq.toString());
    headers.forEach((name, value) -> record.headers().add(name, value.getBytes(UTF_8)));
    try {
      producer.send(record).get();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
    return id;
  }

  /// All there is on a topic, partition by partition.
  public static List<ConsumerRecord<String, byte[]>> all(String topic) {
    try (var consumer =
        new KafkaConsumer<>(
            with("fetch.max.wait.ms", 10), // else whoever closes at the end waits for what may come
            new StringDeserializer(),
            new ByteArrayDeserializer())) {
      var partitions =
          consumer.partitionsFor(topic).stream()
              .map(it -> new TopicPartition(topic, it.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      var ends = consumer.endOffsets(partitions);
      var records = new ArrayList<ConsumerRecord<String, byte[]>>();
      while (partitions.stream().anyMatch(it -> consumer.position(it) < ends.get(it))) {
        consumer.poll(Duration.ofMillis(200)).forEach(records::add);
      }
      return records;
    }
  }

  public static String header(ConsumerRecord<?, ?> record, String name) {
    var header = record.headers().lastHeader(name);
    return header == null ? null : new String(header.value(), UTF_8);
  }

  @Override
  public void close() {
    producer.close();
  }

  private static Map<String, Object> with(String name, Object value) {
    var settings = new HashMap<>(BROKER);
    settings.put(name, value);
    return settings;
  }
}
