package dev.aval.contracts;

import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How one topic is created. A log forgets after `retention`; a table keeps the newest record of
/// each key for ever and has none.
public record TopicSettings(
    String name, int partitions, int maxMessageBytes, @Nullable Duration retention) {

  static TopicSettings log(String name, int partitions, int maxMessageBytes, Duration retention) {
    return new TopicSettings(name, partitions, maxMessageBytes, retention);
  }

  static TopicSettings table(String name, int partitions, int maxMessageBytes) {
    return new TopicSettings(name, partitions, maxMessageBytes, null);
  }

  public boolean compacted() {
    return retention == null;
  }

  /// The topic's configuration, in the words of Kafka.
  public Map<String, String> configuration() {
    String bytes = Integer.toString(maxMessageBytes);
    return retention == null
        ? Map.of("cleanup.policy", "compact", "max.message.bytes", bytes)
        : Map.of(
            "cleanup.policy",
            "delete",
            "max.message.bytes",
            bytes,
            "retention.ms",
            Long.toString(retention.toMillis()));
  }
}
