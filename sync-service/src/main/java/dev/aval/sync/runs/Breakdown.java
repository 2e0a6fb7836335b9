package dev.aval.sync.runs;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// How often in a row a run broke off at the same step, by a fault of ours. It is tried again for
/// ever, each time after a longer pause, since only a human can put it right.
///
/// @param times 1: for the first time
/// @param fault what was thrown and where; never its words, which may be of a person
public record Breakdown(int times, String fault, Instant at) {
  private static final Duration LONGEST = Duration.ofMinutes(10);
  private static final int TOLD_FROM = 3;

  static Breakdown of(Throwable thrown, @Nullable Breakdown before, Instant now) {
    return new Breakdown(before == null ? 1 : before.times() + 1, words(thrown), now);
  }

  /// Whether a human has to know; what passes by itself has passed by then.
  public boolean isLasting() {
    return times >= TOLD_FROM;
  }

  Instant again() {
    var pause = Lease.LENGTH.multipliedBy(1L << Math.min(times - 1, 10));
    return at.plus(pause.compareTo(LONGEST) > 0 ? LONGEST : pause);
  }

  private static String words(Throwable thrown) {
    var what = thrown.getClass().getSimpleName();
    return Arrays.stream(thrown.getStackTrace())
        .filter(it -> it.getClassName().startsWith("dev.aval."))
        .findFirst()
        .map(it -> "%s in %s:%d".formatted(what, it.getFileName(), it.getLineNumber()))
        .orElse(what);
  }
}
