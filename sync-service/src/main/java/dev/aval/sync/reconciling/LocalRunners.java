package dev.aval.sync.reconciling;

import dev.aval.sync.erp.Erp;
import dev.aval.sync.runs.Lease;
import dev.aval.sync.runs.Reconciliation.Running;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/// Runs of this process. While one is done, its lease is renewed beside it, for a page may take
/// longer than a lease lasts.
public final class LocalRunners implements Runners, AutoCloseable {
  static final Duration BEAT = Lease.LENGTH.dividedBy(3);

  private final String owner = UUID.randomUUID().toString();
  private final Function<Erp, Runner> runners;
  private final Duration beat;
  private final ScheduledExecutorService hearts =
      Executors.newScheduledThreadPool(
          1, Thread.ofPlatform().daemon().name("erp-lease-", 0).factory());

  /// @param runners given the ERP; the owner is ours
  LocalRunners(Function<Owned, Runner> runners, Duration beat) {
    this.runners = it -> runners.apply(new Owned(it, owner));
    this.beat = beat;
  }

  record Owned(Erp erp, String owner) {}

  @Override
  public String owner() {
    return owner;
  }

  @Override
  public void run(Erp erp, Running running) {
    var runner = runners.apply(erp);
    var millis = beat.toMillis();
    var heart =
        hearts.scheduleAtFixedRate(() -> beat(runner), millis, millis, TimeUnit.MILLISECONDS);
    try {
      runner.run(running);
    } catch (RuntimeException | Error thrown) {
      brokeOff(runner, thrown);
      throw thrown;
    } finally {
      heart.cancel(false);
    }
  }

  /// Not when this process ends: another goes on as soon as the lease does.
  private static void brokeOff(Runner runner, Throwable thrown) {
    if (Thread.currentThread().isInterrupted()) return;
    try {
      runner.brokeOff(thrown);
    } catch (RuntimeException away) {
      thrown.addSuppressed(away);
    }
  }

  /// One that fails, as while the database is away, must not be the last.
  private static void beat(Runner runner) {
    try {
      runner.renew();
    } catch (RuntimeException away) {
      // the next beat comes before the lease ends
    }
  }

  @Override
  public void close() {
    hearts.shutdownNow();
  }
}
