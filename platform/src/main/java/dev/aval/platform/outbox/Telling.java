package dev.aval.platform.outbox;

import dev.aval.contracts.EventTypes;
import dev.aval.contracts.Json;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Turns what was decided into entries, bytes included.
///
/// @param whole whether an event says all of the state, so that a later one makes up for it
record Telling<S>(
    @Nullable String topic, @Nullable Snapshot<S> snapshot, boolean whole, Clock clock) {
  Entry event(Object event, String aggregate, long seq, Asked<S> asked) {
    if (topic == null) {
      throw new IllegalStateException(
          "Expected to publish %s of '%s', but its collection has no topic"
              .formatted(event.getClass().getSimpleName(), aggregate));
    }
    return entry(event, topic, aggregate + "." + seq, seq, asked);
  }

  List<Entry> snapshot(S state, String aggregate, long seq, Asked<S> asked) {
    return snapshot == null
        ? List.of()
        : List.of(
            entry(
                snapshot.wire().apply(state),
                snapshot.topic(),
                aggregate + ".s" + seq,
                seq,
                asked));
  }

  Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  private Entry entry(Object event, String onto, String id, long seq, Asked<S> asked) {
    var origin = asked.command().origin();
    return new Entry(
        seq,
        onto,
        id,
        EventTypes.of(event.getClass()),
        Json.mapper().writeValueAsString(event),
        now(),
        origin == null ? null : origin.eventId(),
        asked.trace());
  }
}
