package dev.aval.load;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/// Reads a topic from its present end, outside any group, and hands on type and record.
final class Watcher implements AutoCloseable {
  private final KafkaConsumer<String, byte[]> consumer;
  private final Thread thread;
  private volatile boolean stopped;

  Watcher(String kafka, String topic, BiConsumer<String, ConsumerRecord<String, byte[]>> reader) {
    consumer =
        new KafkaConsumer<>(
            Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                kafka,
                ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                2000),
            new StringDeserializer(),
            new ByteArrayDeserializer());
    List<TopicPartition> partitions =
        consumer.partitionsFor(topic).stream()
            .map(it -> new TopicPartition(topic, it.partition()))
            .toList();
    consumer.assign(partitions);
    consumer.seekToEnd(partitions);
    partitions.forEach(consumer::position);
    thread = Thread.ofPlatform().name("watch-" + topic).start(() -> read(reader));
  }

  private void read(BiConsumer<String, ConsumerRecord<String, byte[]>> reader) {
    while (!stopped) {
      consumer.poll(Duration.ofMillis(200)).forEach(it -> reader.accept(type(it), it));
    }
    consumer.close();
  }

  private static String type(ConsumerRecord<String, byte[]> record) {
    return Stream.ofNullable(record.headers().lastHeader("ce_type"))
        .map(Header::value)
        .map(it -> new String(it, StandardCharsets.UTF_8))
        .findFirst()
        .orElse("");
  }

  @Override
  public void close() throws InterruptedException {
    stopped = true;
    thread.join();
  }
}
