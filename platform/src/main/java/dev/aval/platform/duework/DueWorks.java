package dev.aval.platform.duework;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.springframework.context.SmartLifecycle;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;

/// Builds the kinds of due work of a service and runs their loops while the service runs.
public final class DueWorks implements SmartLifecycle {
  private static final Duration END = Duration.ofSeconds(1);

  private final DueParts parts;
  private final List<Running> loops = new CopyOnWriteArrayList<>();
  private volatile boolean running;

  private record Running(Runnable start, Consumer<Duration> stop) {}

  public DueWorks(
      MongoOperations mongo, Clock clock, DueSettings settings, MeterRegistry registry) {
    this(
        mongo,
        clock,
        settings,
        registry,
        Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("due-now-", 0).factory()));
  }

  /// @param executor what `doNow` is handled on
  public DueWorks(
      MongoOperations mongo,
      Clock clock,
      DueSettings settings,
      MeterRegistry registry,
      ExecutorService executor) {
    this.parts = new DueParts(mongo, clock, settings, registry, executor);
  }

  public <T> DueWorkBuilder<T> work(String collection, Class<T> type) {
    return new DueWorkBuilder<>(
        parts, collection, type, it -> built(new Running(it::start, it::stop)));
  }

  /// Watches `state.dueAt` of an aggregate collection.
  ///
  /// @param fire changes the aggregates of these ids, as far as their time has come
  public DueAggregates aggregates(String collection, Consumer<List<String>> fire) {
    parts
        .mongo()
        .indexOps(collection)
        .createIndex(new Index("state.dueAt", Direction.ASC).named("state.dueAt").sparse());
    var metrics = new DueMetrics(parts.registry(), collection);
    var due = new DueAggregates(parts, collection, fire, parts.settings().batch(), metrics);
    built(new Running(due::start, due::stop));
    return due;
  }

  @Override
  public synchronized void start() {
    running = true;
    loops.forEach(it -> it.start().run());
  }

  @Override
  public synchronized void stop() {
    running = false;
    long deadline = System.nanoTime() + END.toNanos();
    for (var loop : loops) {
      loop.stop().accept(left(deadline));
    }
    drain(left(deadline));
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  /// Before the outbox, which handlers change aggregates through; after what receives events.
  @Override
  public int getPhase() {
    return 10;
  }

  private synchronized void built(Running loop) {
    loops.add(loop);
    if (running) {
      loop.start().run();
    }
  }

  private void drain(Duration wait) {
    parts.executor().shutdown();
    try {
      parts.executor().awaitTermination(wait.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private static Duration left(long deadline) {
    return Duration.ofNanos(Math.max(1, deadline - System.nanoTime()));
  }
}
