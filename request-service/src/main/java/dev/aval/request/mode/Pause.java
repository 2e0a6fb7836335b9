package dev.aval.request.mode;

import java.time.Duration;

/// Lets time pass.
@FunctionalInterface
public interface Pause {
  void sleep(Duration time);

  /// An interrupted sleep fails: whatever was to follow it must not happen early.
  static Pause real() {
    return time -> {
      try {
        Thread.sleep(time);
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("Expected to wait " + time + ", but was stopped", stopped);
      }
    };
  }
}
