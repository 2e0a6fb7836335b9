package dev.aval.platform.duework;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What a handler makes of a task.
public sealed interface Result {
  /// It is done, and the outcome is kept with it.
  record Done(@Nullable Object outcome) implements Result {}

  /// Not before `at`: it is a matter of time, such as the next run of a series.
  record RetryAt(Instant at, String why) implements Result {}

  /// It failed and may succeed later: again after a pause that grows with the attempts.
  record Retry(String why) implements Result {}

  /// It was not tried: as if it had never been taken, at its place among what is due.
  record PutBack(String why) implements Result {}

  /// It will never succeed: kept with the reason, for a human.
  record Failed(String why) implements Result {}

  static Result done() {
    return new Done(null);
  }
}
