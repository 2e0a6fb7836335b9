package dev.aval.approval.reviewing.mongo;

import dev.aval.approval.reviewing.Nonces;
import dev.aval.platform.loop.Loop;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.SmartLifecycle;

/// Forgets pages that lay open for too long. A nonce that is still there is judged by its own
/// expiry, so nothing depends on when this runs.
final class NonceSweep implements SmartLifecycle {
  private static final Duration EVERY = Duration.ofMinutes(1);
  private static final Duration PATIENCE = Duration.ofSeconds(1);

  private final Loop loop;
  private volatile boolean running;

  NonceSweep(Nonces nonces, Clock clock) {
    loop =
        new Loop(
            "nonce-sweep",
            EVERY,
            () -> {
              nonces.sweep(clock.instant());
              return false;
            });
  }

  @Override
  public void start() {
    running = true;
    loop.start();
  }

  @Override
  public void stop() {
    running = false;
    loop.stop(PATIENCE);
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
