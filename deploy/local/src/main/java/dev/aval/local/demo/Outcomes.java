package dev.aval.local.demo;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/// What the platform reads of its own requests: the topic `aval.requests` from where the story
/// began.
final class Outcomes implements AutoCloseable {
  static final String TOPIC = "aval.requests";
  private static final Duration LONGEST = Duration.ofSeconds(60);
  private final KafkaConsumer<String, String> consumer;

  Outcomes(String broker) {
    consumer =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", broker, "fetch.max.wait.ms", 100),
            new StringDeserializer(),
            new StringDeserializer());
    List<TopicPartition> partitions =
        consumer.partitionsFor(TOPIC).stream()
            .map(info -> new TopicPartition(TOPIC, info.partition()))
            .toList();
    consumer.assign(partitions);
    consumer.seekToEnd(partitions);
    partitions.forEach(consumer::position);
  }

  ConsumerRecord<String, String> await(Predicate<ConsumerRecord<String, String>> wanted) {
    var latest = Instant.now().plus(LONGEST);
    while (Instant.now().isBefore(latest)) {
      for (var record : consumer.poll(Duration.ofMillis(200))) {
        if (wanted.test(record)) {
          return record;
        }
      }
    }
    throw new IllegalStateException(
        "Expected an answer on '%s', but none came within %s".formatted(TOPIC, LONGEST));
  }

  static String header(ConsumerRecord<?, ?> record, String name) {
    var header = record.headers().lastHeader(name);
    return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    consumer.close();
  }
}
