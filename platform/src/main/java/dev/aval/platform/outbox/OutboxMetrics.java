package dev.aval.platform.outbox;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.atomic.AtomicLong;

/// What an operator watches of one collection's outbox.
final class OutboxMetrics {
  private final MeterRegistry registry;
  private final String collection;
  private final Counter writes;
  private final Counter refused;
  private final Counter lostLeases;
  private final DistributionSummary batches;
  private final AtomicLong oldestMillis = new AtomicLong();
  private final AtomicLong depth = new AtomicLong();

  OutboxMetrics(MeterRegistry registry, String collection) {
    this.registry = registry;
    this.collection = collection;
    writes = registry.counter("aval.writes", "collection", collection);
    refused = registry.counter("aval.outbox.refused", "collection", collection);
    lostLeases = registry.counter("aval.outbox.lost.leases", "collection", collection);
    batches = registry.summary("aval.outbox.batch", "collection", collection);
    gauge("aval.outbox.oldest.seconds", oldestMillis, 1000, "age of the oldest unpublished event");
    gauge("aval.outbox.depth", depth, 1, "unpublished events");
  }

  void wrote(int documents) {
    writes.increment(documents);
  }

  /// One more attempt of the broker to take the events of an aggregate: the first is 1.
  void attempted(int attempt) {
    registry.summary("aval.outbox.attempts", "collection", collection).record(attempt);
  }

  void publishing(int aggregates) {
    batches.record(aggregates);
  }

  void published(String topic) {
    registry.counter("aval.outbox.published", "topic", topic).increment();
  }

  void refused() {
    refused.increment();
  }

  void lostLeases(int count) {
    lostLeases.increment(count);
  }

  void pending(long oldestMillis, long events) {
    this.oldestMillis.set(oldestMillis);
    depth.set(events);
  }

  private void gauge(String name, AtomicLong value, double unit, String description) {
    Gauge.builder(name, value, it -> it.get() / unit)
        .tag("collection", collection)
        .description(description)
        .register(registry);
  }
}
