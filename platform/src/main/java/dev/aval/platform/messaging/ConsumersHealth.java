package dev.aval.platform.messaging;

import dev.aval.platform.messaging.Consumers.Bound;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/// Tells a consumer that is dead (stopped, no longer polling, cut off from its group) from one that
/// lives. A live one may be idle, may stand by without a partition, and may be waiting for a fault
/// to pass: that is said, not punished, because a restart would not help.
final class ConsumersHealth implements HealthIndicator {
  private final Consumers consumers;
  private final Duration silence;
  private final Clock clock;

  ConsumersHealth(Consumers consumers, Duration silence, Clock clock) {
    this.consumers = consumers;
    this.silence = silence;
    this.clock = clock;
  }

  @Override
  public Health health() {
    Map<String, Object> details = new LinkedHashMap<>();
    boolean dead = false;
    for (Bound consumer : consumers.bound()) {
      String state = state(consumer);
      dead |= isDead(state);
      details.put(consumer.topic(), told(consumer, state));
    }
    return (dead ? Health.down() : Health.up()).withDetails(details).build();
  }

  private String state(Bound consumer) {
    if (!consumer.container().isRunning() || !consumer.container().isInExpectedState())
      return "stopped";
    if (consumer.metric("last-poll-seconds-ago") > silence.toSeconds()) return "no poll";
    double heartbeat = consumer.metric("last-heartbeat-seconds-ago");
    if (heartbeat > silence.toSeconds()) return "no group";
    boolean heard = heartbeat >= 0; // NaN or -1 before the first
    if (consumer.partitions() == 0) {
      if (heard) return "standing by";
      return consumer.age(clock).compareTo(silence) > 0 ? "no group" : "joining";
    }
    return consumer.retries().since().isPresent() ? "retrying" : "consuming";
  }

  private static boolean isDead(String state) {
    return switch (state) {
      case "stopped", "no poll", "no group" -> true;
      default -> false;
    };
  }

  private static Map<String, Object> told(Bound consumer, String state) {
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("state", state);
    told.put("partitions", consumer.partitions());
    consumer.retries().since().ifPresent(since -> told.put("retryingSince", since.toString()));
    return told;
  }
}
