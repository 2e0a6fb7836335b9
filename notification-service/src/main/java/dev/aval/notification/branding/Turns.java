package dev.aval.notification.branding;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/// A few turns for each person in a while, on each instance.
final class Turns {
  static final int MOST = 5;
  static final Duration WHILE = Duration.ofMinutes(10);

  private final Clock clock;
  private final Map<String, Deque<Instant>> taken = new HashMap<>();

  Turns(Clock clock) {
    this.clock = clock;
  }

  synchronized boolean take(String who) {
    var now = clock.instant();
    taken
        .values()
        .removeIf(all -> {
          all.removeIf(it -> !it.plus(WHILE).isAfter(now));
          return all.isEmpty();
        });
    var its = taken.computeIfAbsent(who, _ -> new ArrayDeque<>());
    if (its.size() >= MOST) return false;
    its.add(now);
    return true;
  }
}
