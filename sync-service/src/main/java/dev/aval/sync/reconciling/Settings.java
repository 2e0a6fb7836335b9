package dev.aval.sync.reconciling;

import dev.aval.sync.runs.Guards;
import java.time.Duration;

/// @param late P11: when the last complete run is older, that is an alarm
/// @param again how long to wait after a run that failed; twice that after the next, up to an hour
/// @param kept of how many runs the differences are kept
public record Settings(Guards guards, Duration late, Duration again, int kept) {
  static final Duration LONGEST = Duration.ofHours(1);

  public static Settings usual() {
    return new Settings(Guards.USUAL, Duration.ofHours(26), Duration.ofMinutes(5), 10);
  }

  Duration pause(int failures) {
    var pause = again.multipliedBy(1L << Math.min(failures, 6));
    return pause.compareTo(LONGEST) > 0 ? LONGEST : pause;
  }
}
