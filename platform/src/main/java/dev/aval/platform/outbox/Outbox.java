package dev.aval.platform.outbox;

import dev.aval.platform.messaging.Publisher;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import org.springframework.context.SmartLifecycle;
import org.springframework.data.mongodb.core.MongoOperations;

/// Builds the aggregate collections of a service and sweeps them while the service runs.
///
/// It stops after everything that receives commands or events: loops end within a second,
/// publications in hand too when the broker takes them; what is left, another instance finds.
public final class Outbox implements SmartLifecycle {
  private static final Duration END = Duration.ofSeconds(1);

  private final OutboxParts parts;
  private final List<Aggregates<?>> collections = new CopyOnWriteArrayList<>();
  private volatile boolean running;

  /// @param source `ce_source` of everything published, `/aval/<service>`
  public Outbox(
      MongoOperations mongo,
      Publisher publisher,
      String source,
      Clock clock,
      OutboxSettings settings,
      MeterRegistry registry) {
    this(
        new OutboxParts(
            mongo,
            publisher,
            source,
            clock,
            settings,
            registry,
            Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("publish-", 0).factory())));
  }

  Outbox(OutboxParts parts) {
    this.parts = parts;
  }

  public <S> AggregatesBuilder<S> aggregates(String collection, Class<S> type) {
    return new AggregatesBuilder<>(parts, collection, type, this::built);
  }

  @Override
  public synchronized void start() {
    running = true;
    collections.forEach(Aggregates::start);
  }

  @Override
  public synchronized void stop() {
    running = false;
    long deadline = System.nanoTime() + END.toNanos();
    for (var collection : collections) {
      collection.stop(Duration.ofNanos(Math.max(1, deadline - System.nanoTime())));
    }
    parts.drain(Duration.ofNanos(Math.max(1, deadline - System.nanoTime())));
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  /// Before Kafka's and the web server's beans stop nothing; after them, what they started is
  /// finished.
  @Override
  public int getPhase() {
    return 0;
  }

  private synchronized void built(Aggregates<?> collection) {
    collections.add(collection);
    if (running) {
      collection.start();
    }
  }
}
