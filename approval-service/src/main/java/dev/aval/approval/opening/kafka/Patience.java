package dev.aval.approval.opening.kafka;

import dev.aval.approval.opening.Following.TooEarly;
import dev.aval.platform.messaging.TransientFailure;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Waits for accounts that are still on their way. The topic of accounts may lag a little behind
/// that of requests: such a request is tried again for a while, then parked with the reason, so
/// that it holds nobody up for ever.
///
/// What counts is how long we have seen it, not how old it is: after an outage both topics are old.
final class Patience {
  private static final int MOST = 10_000;

  private final Clock clock;
  private final Duration limit;
  private final Map<String, Instant> firstSeen =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Instant> eldest) {
          return size() > MOST;
        }
      };

  Patience(Clock clock, Duration limit) {
    this.clock = clock;
    this.limit = limit;
  }

  /// Says "not now" while one of them may still be waited for, "never" otherwise. A batch in which
  /// some are over is redone record by record, so each then gets its own answer.
  synchronized void await(List<TooEarly> early) {
    for (var it : early) {
      if (isOver(it)) {
        throw new IllegalStateException(message(it) + " after " + limit.toSeconds() + " s");
      }
    }
    if (!early.isEmpty()) {
      throw new TransientFailure(message(early.getFirst()));
    }
  }

  private boolean isOver(TooEarly it) {
    var now = clock.instant();
    var since = firstSeen.computeIfAbsent(it.submitted().requestId(), _ -> now);
    return !now.isBefore(since.plus(limit));
  }

  private static String message(TooEarly it) {
    return "Expected to open approval '%s' with account '%s' at version %d, but only version %d is known"
        .formatted(
            it.submitted().requestId(),
            it.submitted().request().account(),
            it.submitted().accountVersion(),
            it.known());
  }
}
