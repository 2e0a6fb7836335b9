package dev.aval.audit;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/// Reads topic `aval.evidence` to its end.
final class PublishedHeads {
  private static final String TOPIC = "aval.evidence";

  private PublishedHeads() {}

  static Head newest(String servers, String requestId) throws Unjudged {
    Map<String, Object> settings =
        Map.of(
            "bootstrap.servers", servers,
            "default.api.timeout.ms", 15_000,
            "fetch.max.wait.ms", 50); // at the end nobody waits for what may come
    try (var consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
      var partitions =
          consumer.partitionsFor(TOPIC).stream()
              .map(it -> new TopicPartition(TOPIC, it.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      var ends = consumer.endOffsets(partitions);
      Optional<Head> newest = Optional.empty();
      do {
        for (var it : consumer.poll(Duration.ofMillis(500)))
          if (requestId.equals(it.key()) && it.value() != null) {
            var head = Head.read(new String(it.value(), StandardCharsets.UTF_8), requestId);
            if (head.isPresent()) newest = head;
          }
      } while (ends.entrySet().stream()
          .anyMatch(it -> consumer.position(it.getKey()) < it.getValue()));
      return newest.orElseThrow(
          () -> new Unjudged("No head of " + requestId + " is published on " + TOPIC));
    } catch (KafkaException away) {
      throw new Unjudged("Cannot read " + TOPIC + " at " + servers + ": " + away.getMessage());
    }
  }
}
