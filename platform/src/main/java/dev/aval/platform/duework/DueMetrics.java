package dev.aval.platform.duework;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/// What an operator watches of one kind of work.
final class DueMetrics {
  private final AtomicLong oldestMillis = new AtomicLong();
  private final Counter done;
  private final Counter retried;
  private final Counter failed;
  private final Counter lostLeases;
  private final Counter writes;

  DueMetrics(MeterRegistry registry, String collection) {
    Gauge.builder("aval.due.oldest.seconds", oldestMillis, it -> it.get() / 1000.0)
        .tag("work", collection)
        .description("how long the oldest due item has waited")
        .register(registry);
    done = registry.counter("aval.due.done", "work", collection);
    retried = registry.counter("aval.due.retried", "work", collection);
    failed = registry.counter("aval.due.failed", "work", collection);
    lostLeases = registry.counter("aval.due.lost.leases", "work", collection);
    writes = registry.counter("aval.writes", "collection", collection);
  }

  void wrote(int documents) {
    writes.increment(documents);
  }

  void oldest(Duration overdue) {
    oldestMillis.set(Math.max(0, overdue.toMillis()));
  }

  void finished(Result result) {
    switch (result) {
      case Result.Done _ -> done.increment();
      case Result.RetryAt _, Result.Retry _ -> retried.increment();
      case Result.PutBack _ -> {}
      case Result.Failed _ -> failed.increment();
    }
  }

  void done(int items) {
    done.increment(items);
  }

  void failed() {
    failed.increment();
  }

  void lostLeases(int count) {
    lostLeases.increment(count);
  }
}
