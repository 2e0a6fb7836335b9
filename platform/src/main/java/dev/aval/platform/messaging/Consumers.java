package dev.aval.platform.messaging;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.kafka.common.Metric;
import org.springframework.cloud.stream.config.ListenerContainerCustomizer;
import org.springframework.kafka.listener.AbstractMessageListenerContainer;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ContainerProperties.AckMode;

/// The consumers of this service as they were bound: gives each its way of failing, and knows how
/// they are.
final class Consumers
    implements ListenerContainerCustomizer<AbstractMessageListenerContainer<?, ?>> {
  /// An idle consumer tells how far it is when its poll returns.
  private static final Duration LONGEST_UNTOLD = Duration.ofSeconds(1);

  /// One bound consumer.
  record Bound(
      String topic,
      Instant since,
      AbstractMessageListenerContainer<?, ?> container,
      RetryForever retries) {
    Duration age(Clock clock) {
      return Duration.between(since, clock.instant());
    }

    int partitions() {
      var assigned = container.getAssignedPartitions();
      return assigned == null ? 0 : assigned.size();
    }

    /// The largest of this client metric over the consumer's threads; NaN where nobody reports it.
    double metric(String name) {
      return container.metrics().values().stream()
          .map(Map::values)
          .flatMap(Collection::stream)
          .filter(it -> it.metricName().name().equals(name))
          .map(Metric::metricValue)
          .filter(Number.class::isInstance)
          .mapToDouble(it -> ((Number) it).doubleValue())
          .filter(it -> !Double.isNaN(it))
          .max()
          .orElse(Double.NaN);
    }
  }

  private final List<Bound> bound = new CopyOnWriteArrayList<>();
  private final MessagingSettings settings;
  private final MeterRegistry registry;
  private final Clock clock;

  Consumers(MessagingSettings settings, MeterRegistry registry, Clock clock) {
    this.settings = settings;
    this.registry = registry;
    this.clock = clock;
  }

  @Override
  public void configure(
      AbstractMessageListenerContainer<?, ?> container, String topic, String group) {
    var retried = registry.counter("aval.retries", "topic", topic);
    var retries =
        new RetryForever(
            settings.retry().first(), settings.retry().longest(), clock, retried::increment);
    container.setCommonErrorHandler(retries);
    var properties = container.getContainerProperties();
    properties.setAckMode(AckMode.TIME);
    properties.setAckTime(settings.commit().toMillis());
    properties.setPollTimeout(LONGEST_UNTOLD.toMillis());
    pause(container, pause(topic, group));
    // A handler stops between batches; one that hangs is not waited for longer than this.
    properties.setShutdownTimeout(settings.stopWithin().toMillis());
    var consumer = new Bound(topic, clock.instant(), container, retries);
    bound.add(consumer);
    // Asked only when somebody reads the metrics: records behind the end of the topic, the worst
    // partition's.
    Gauge.builder("aval.lag", consumer, it -> it.metric("records-lag-max"))
        .tag("topic", topic)
        .register(registry);
  }

  private static <K, V> void pause(
      AbstractMessageListenerContainer<K, V> container, Duration pause) {
    container.getContainerProperties().setIdleBetweenPolls(pause.toMillis());
    if (pause.isPositive()
        && container instanceof ConcurrentMessageListenerContainer<K, V> threads) {
      threads.setBatchInterceptor(
          new PauseUnlessBehind<>(pause, next -> pauseNow(threads, next.toMillis())));
    }
  }

  /// Each thread has properties of its own, which it reads before each poll.
  private static void pauseNow(ConcurrentMessageListenerContainer<?, ?> threads, long millis) {
    threads.getContainers().forEach(it -> it.getContainerProperties().setIdleBetweenPolls(millis));
  }

  /// A fetch that waits for much would be looked at by the broker at every append to any of its
  /// partitions; a pause costs nobody anything.
  private Duration pause(String topic, String group) {
    boolean isRecorder = topic.contains(",");
    if (isRecorder) return settings.gather();
    var ofTopic = settings.pause().getOrDefault(topic, Duration.ZERO);
    return settings.pause().getOrDefault(group, ofTopic);
  }

  List<Bound> bound() {
    return List.copyOf(bound);
  }
}
