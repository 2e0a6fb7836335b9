package dev.aval.platform.outbox;

import dev.aval.platform.messaging.Outgoing;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/// Refuses, loses acknowledgements, is slower than any lease, and now and then kills who sends.
final class FaultyBroker extends Broker implements AutoCloseable {
  private final ScheduledExecutorService network = Executors.newScheduledThreadPool(2);
  private final Faults faults;

  FaultyBroker(Faults faults) {
    this.faults = faults;
  }

  @Override
  public CompletableFuture<?> send(Outgoing record) {
    if (faults.happens("crash before a send", 0.004)) {
      throw new Crash();
    }
    if (faults.happens("refused", 0.03)) {
      return CompletableFuture.failedFuture(new IllegalStateException("refused"));
    }
    var sent = new CompletableFuture<Void>();
    boolean acknowledged = !faults.happens("acknowledgement lost", 0.03);
    long micros = faults.happens("slow", 0.01) ? 500_000 : faults.upTo(800);
    network.schedule(() -> arrive(record, sent, acknowledged), micros, TimeUnit.MICROSECONDS);
    return sent;
  }

  private void arrive(Outgoing record, CompletableFuture<Void> sent, boolean acknowledged) {
    arrive(record);
    if (acknowledged) {
      sent.complete(null);
    } else {
      sent.completeExceptionally(new IllegalStateException("acknowledgement lost"));
    }
  }

  @Override
  public void close() {
    network.close();
  }

  static final class Crash extends Error {
    private static final long serialVersionUID = 1;

    Crash() {
      super("crash", null, false, false);
    }
  }
}
