package dev.aval.invariants;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/// Reads topics from their beginning to where they end now.
final class Reader {
  private final List<Happened> records = new ArrayList<>();
  private final Set<String> trimmed = new HashSet<>();

  private Reader() {}

  /// @throws Unjudged when the broker cannot be read
  static Log read(String servers, Duration grace) throws Unjudged {
    var reader = new Reader();
    var now = Instant.now();
    Map<String, Object> settings =
        Map.of(
            "bootstrap.servers", servers,
            "default.api.timeout.ms", 15_000,
            "fetch.max.wait.ms", 50); // at the end nobody waits for what may come
    try (var consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
      for (var topic : Topics.IN_ORDER) reader.read(consumer, topic);
    } catch (KafkaException away) {
      throw new Unjudged("Cannot read the topics at " + servers + ": " + away.getMessage());
    }
    return new Log(reader.records, reader.trimmed, now, grace);
  }

  private void read(KafkaConsumer<String, String> consumer, String topic) {
    var partitions =
        consumer.partitionsFor(topic).stream()
            .map(it -> new TopicPartition(topic, it.partition()))
            .toList();
    consumer.assign(partitions);
    if (consumer.beginningOffsets(partitions).values().stream().anyMatch(it -> it > 0)) {
      trimmed.add(topic);
    }
    consumer.seekToBeginning(partitions);
    var ends = consumer.endOffsets(partitions);
    while (ends.entrySet().stream()
        .anyMatch(it -> consumer.position(it.getKey()) < it.getValue())) {
      for (var it : consumer.poll(Duration.ofMillis(500))) {
        if (it.value() != null) records.add(happened(it));
      }
    }
  }

  private static Happened happened(ConsumerRecord<String, String> it) {
    var headers = new TreeMap<String, String>();
    it.headers()
        .forEach(header ->
            headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8)));
    var key = it.key() == null ? "" : it.key();
    return Happened.of(it.topic(), key, headers, it.value(), Instant.ofEpochMilli(it.timestamp()));
  }
}
