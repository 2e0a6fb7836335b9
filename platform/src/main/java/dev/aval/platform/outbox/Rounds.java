package dev.aval.platform.outbox;

import dev.aval.platform.messaging.Publisher;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Sends one round: of each aggregate the next seq, all together; then waits for all.
///
/// Nobody's next event is sent before the one it follows is acknowledged. So a failed send cannot
/// be overtaken, and no number of publishers can bring events into the wrong order.
class Rounds {
  private final Publisher publisher;
  private final String source;
  private final Duration timeout;
  private final OutboxMetrics metrics;

  Rounds(Publisher publisher, String source, Duration timeout, OutboxMetrics metrics) {
    this.publisher = publisher;
    this.source = source;
    this.timeout = timeout;
    this.metrics = metrics;
  }

  void send(List<Held> round) {
    long deadline = System.nanoTime() + timeout.toNanos();
    var sent = round.stream().map(this::send).toList();
    for (int i = 0; i < sent.size(); i++) {
      await(round.get(i), sent.get(i), deadline);
    }
  }

  CompletableFuture<?> send(Held held) {
    var sends = held.round().stream().map(entry -> send(held.id(), entry));
    return CompletableFuture.allOf(sends.toArray(CompletableFuture<?>[]::new));
  }

  private CompletableFuture<?> send(String id, Entry entry) {
    try {
      return publisher.send(entry.outgoing(id, source));
    } catch (RuntimeException refused) {
      return CompletableFuture.failedFuture(refused);
    }
  }

  private void await(Held held, CompletableFuture<?> sent, long deadline) {
    try {
      sent.get(Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
      held.round().forEach(entry -> metrics.published(entry.topic()));
      held.acknowledge();
    } catch (ExecutionException | TimeoutException refused) {
      held.refuse(refused);
      metrics.refused();
    } catch (InterruptedException interrupted) {
      held.refuse(interrupted);
      Thread.currentThread().interrupt();
    }
  }
}
