package dev.aval.local.running;

import java.time.Duration;

/// A started service, wherever it runs.
public interface Running {
  String name();

  /// Asks it to end and waits; false when it did not end in time.
  boolean stop(Duration patience);
}
