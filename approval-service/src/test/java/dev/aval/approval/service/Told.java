package dev.aval.approval.service;

import dev.aval.contracts.Json;
import dev.aval.contracts.Topics;
import dev.aval.platform.testing.TestBroker;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import tools.jackson.databind.JsonNode;

/// What a foreign consumer reads of one approval.
record Told(String id, String type, String seq, JsonNode body) {

  static List<Told> about(String approvalId) {
    return about(Topics.APPROVALS, approvalId);
  }

  static List<Told> about(String topic, String approvalId) {
    return read(topic).stream().filter(it -> approvalId.equals(it.key())).map(Told::of).toList();
  }

  private static List<ConsumerRecord<String, byte[]>> read(String topic) {
    Map<String, Object> settings =
        Map.of(
            "bootstrap.servers",
            TestBroker.shared().bootstrapServers(),
            "fetch.max.wait.ms",
            10); // else whatever follows waits for what may come
    try (var consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
      var partitions =
          consumer.partitionsFor(topic).stream()
              .map(it -> new TopicPartition(topic, it.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      var found = new ArrayList<ConsumerRecord<String, byte[]>>();
      do {
        consumer.poll(Duration.ofMillis(200)).forEach(found::add);
      } while (partitions.stream().anyMatch(it -> consumer.position(it) < end(consumer, it)));
      return found;
    }
  }

  private static long end(KafkaConsumer<?, ?> consumer, TopicPartition partition) {
    return Objects.requireNonNull(consumer.endOffsets(List.of(partition)).get(partition));
  }

  private static Told of(ConsumerRecord<String, byte[]> it) {
    return new Told(
        header(it, "ce_id"),
        header(it, "ce_type"),
        header(it, "ce_seq"),
        Json.mapper().readTree(it.value()));
  }

  private static String header(ConsumerRecord<?, ?> it, String name) {
    var header = it.headers().lastHeader(name);
    return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
  }
}
