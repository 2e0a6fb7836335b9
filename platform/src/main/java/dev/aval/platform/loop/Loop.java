package dev.aval.platform.loop;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Runs a step again and again on a virtual thread: after `pause`, at once when woken, at once
/// while the step says that there is more to do. A step that throws is logged and runs again after
/// the pause.
///
/// Stopping interrupts nothing: a step ends what it has in hand, or its leases run out later.
public final class Loop {
  private static final Logger log = LoggerFactory.getLogger(Loop.class);

  private final String name;
  private final Duration pause;
  private final BooleanSupplier step;
  private final Semaphore wakeUps = new Semaphore(0);
  private volatile @Nullable Thread thread;

  /// @param step returns whether there is more to do at once
  public Loop(String name, Duration pause, BooleanSupplier step) {
    this.name = name;
    this.pause = pause;
    this.step = step;
  }

  public synchronized void start() {
    if (thread == null) {
      var started = Thread.ofVirtual().name(name).unstarted(this::run);
      thread = started;
      started.start();
    }
  }

  public void wake() {
    if (wakeUps.availablePermits() == 0) {
      wakeUps.release();
    }
  }

  /// Ends the loop, waiting for the running step as long as `patience`.
  public synchronized void stop(Duration patience) {
    var running = thread;
    thread = null;
    wakeUps.release();
    try {
      if (running != null) {
        running.join(patience);
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void run() {
    try {
      while (thread == Thread.currentThread()) {
        if (!more()) {
          wakeUps.tryAcquire(pause.toMillis(), TimeUnit.MILLISECONDS);
          wakeUps.drainPermits();
        }
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean more() {
    try {
      return step.getAsBoolean();
    } catch (Throwable failure) {
      log.warn("{} failed and will run again in {}", name, pause, failure);
      return false;
    }
  }
}
