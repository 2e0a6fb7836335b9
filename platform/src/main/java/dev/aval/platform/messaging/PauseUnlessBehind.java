package dev.aval.platform.messaging;

import java.time.Duration;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.springframework.kafka.listener.BatchInterceptor;

/// Lets a consumer pause between two fetches, so that it takes more at once, but only while a fetch
/// brings all there is. Otherwise it has fallen behind, and with a pause it might stay behind.
final class PauseUnlessBehind<K, V> implements BatchInterceptor<K, V> {
  private final Duration pause;
  private final Consumer<Duration> next;

  /// @param next is told how long to pause after this batch
  PauseUnlessBehind(Duration pause, Consumer<Duration> next) {
    this.pause = pause;
    this.next = next;
  }

  @Override
  public ConsumerRecords<K, V> intercept(
      ConsumerRecords<K, V> records, org.apache.kafka.clients.consumer.Consumer<K, V> consumer) {
    next.accept(isBehind(records, consumer) ? Duration.ZERO : pause);
    return records;
  }

  private static boolean isBehind(
      ConsumerRecords<?, ?> records, org.apache.kafka.clients.consumer.Consumer<?, ?> consumer) {
    return records.partitions().stream().anyMatch(it -> lag(consumer, it) > 0);
  }

  /// As of the last fetch, which is what the batch came from; asks nobody.
  private static long lag(
      org.apache.kafka.clients.consumer.Consumer<?, ?> consumer, TopicPartition partition) {
    return consumer.currentLag(partition).orElse(0);
  }
}
