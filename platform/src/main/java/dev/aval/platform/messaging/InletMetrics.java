package dev.aval.platform.messaging;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Counts what was consumed: `aval.consumed{topic,type}` and `aval.batch{topic}`, the size of
/// batches.
final class InletMetrics {
  private record Kind(String topic, String type) {}

  private final Map<Kind, Counter> consumed = new ConcurrentHashMap<>();
  private final Map<String, DistributionSummary> sizes = new ConcurrentHashMap<>();
  private final MeterRegistry registry;

  InletMetrics(MeterRegistry registry) {
    this.registry = registry;
  }

  /// Only types that a handler reads become labels: what a stranger writes into a header must not.
  void consumed(List<InboundRecord> batch, List<? extends Verdict<?>> verdicts) {
    if (batch.isEmpty()) return;
    Map<Kind, Integer> counts = new HashMap<>();
    for (int i = 0; i < batch.size(); i++)
      counts.merge(new Kind(batch.get(i).topic(), label(verdicts.get(i))), 1, Integer::sum);
    counts.forEach((kind, count) -> counter(kind).increment(count));
    sizes.computeIfAbsent(batch.getFirst().topic(), this::size).record(batch.size());
  }

  /// For who keeps everything: what it is does not matter to him.
  void recorded(String topic, String label) {
    counter(new Kind(topic, label)).increment();
  }

  private static String label(Verdict<?> verdict) {
    return switch (verdict) {
      case Verdict.Ready<?>(var received) -> received.type();
      case Verdict.Skip<?> _ -> "skipped";
      case Verdict.Failed<?> _, Verdict.Behind<?> _ -> "parked";
    };
  }

  private Counter counter(Kind kind) {
    return consumed.computeIfAbsent(
        kind,
        it ->
            Counter.builder("aval.consumed")
                .tag("topic", it.topic())
                .tag("type", it.type())
                .register(registry));
  }

  private DistributionSummary size(String topic) {
    return DistributionSummary.builder("aval.batch").tag("topic", topic).register(registry);
  }
}
