package dev.aval.platform.messaging.parked;

import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Gives a parked record up for good, with a reason that stays. What waits behind it waits on until
/// it is replayed.
final class Discarding {
  private static final Logger log = LoggerFactory.getLogger(Discarding.class);

  private final ParkedOutcomes outcomes;
  private final Clock clock;

  Discarding(ParkedOutcomes outcomes, Clock clock) {
    this.outcomes = outcomes;
    this.clock = clock;
  }

  /// @return false when it no longer waits, or is being replayed
  boolean discard(String id, String by, String reason) {
    if (!outcomes.settleDiscarded(id, by, clock.instant(), reason)) return false;
    log.atInfo()
        .addKeyValue("parked", id)
        .addKeyValue("by", by)
        .addKeyValue("reason", reason)
        .log("Discarded {} for {}: {}", id, by, reason);
    return true;
  }
}
