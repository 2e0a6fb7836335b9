package dev.aval.link.reviewlinks;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/// Which links were opened lately, as far as this instance knows.
public final class Visits {
  static final Duration WHILE = Duration.ofMinutes(15);
  private static final int MOST = 10_000;

  private final Map<String, Instant> known =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Instant> eldest) {
          return size() > MOST;
        }
      };

  /// Whether this is the first visit in a while.
  public synchronized boolean isFirst(String linkId, Instant now) {
    var before = known.get(linkId);
    if (before != null && now.isBefore(before.plus(WHILE))) {
      return false;
    }
    known.remove(linkId);
    known.put(linkId, now);
    return true;
  }

  /// As if it had not been: nobody was told.
  public synchronized void forget(String linkId) {
    known.remove(linkId);
  }
}
