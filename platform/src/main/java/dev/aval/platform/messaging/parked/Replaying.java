package dev.aval.platform.messaging.parked;

import dev.aval.platform.messaging.InboundRecord;
import dev.aval.platform.messaging.Inlets;
import dev.aval.platform.messaging.Parking.Lane;
import dev.aval.platform.messaging.Reason;
import dev.aval.platform.messaging.Unprocessable;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Gives parked records to their handler once more, each key's in order. A record counts as waiting
/// until it was handled, so that one which arrives meanwhile gets in line behind it and is replayed
/// too.
final class Replaying {
  /// @param by who asked for it
  record Failure(String id, Reason reason) {}

  record Replayed(List<String> ids, List<Failure> failures) {}

  private static final Logger log = LoggerFactory.getLogger(Replaying.class);
  private static final Duration LEASE = Duration.ofMinutes(2);
  private static final Reason IN_HAND = new Reason("in-hand", "Somebody else is replaying it");
  private static final Reason NOT_WHOLE =
      new Reason("not-whole", "Its body was too long to keep; it lies on the dead-letter topic");

  private final ParkedRecords records;
  private final ParkedOutcomes outcomes;
  private final Inlets inlets;
  private final Clock clock;

  Replaying(ParkedRecords records, Inlets inlets, Clock clock) {
    this.records = records;
    outcomes = records.outcomes();
    this.inlets = inlets;
    this.clock = clock;
  }

  /// This record, after those of its key that came before it.
  Replayed record(ParkedRecord parked, String by) {
    var replayed = new Replayed(new ArrayList<>(), new ArrayList<>());
    InboundRecord record = parked.record();
    if (parked.key() == null) replay(parked, by, replayed);
    else
      lane(
          new Lane(record.topic(), record.partition(), parked.key()),
          record.offset(),
          by,
          replayed);
    return replayed;
  }

  Replayed key(String topic, String key, String by) {
    var replayed = new Replayed(new ArrayList<>(), new ArrayList<>());
    for (Lane lane : records.lanes(topic))
      if (lane.key().equals(key)) lane(lane, Long.MAX_VALUE, by, replayed);
    return replayed;
  }

  Replayed topic(String topic, String by) {
    var replayed = new Replayed(new ArrayList<>(), new ArrayList<>());
    for (ParkedRecord loner : records.loners(topic)) replay(loner, by, replayed);
    for (Lane lane : records.lanes(topic)) lane(lane, Long.MAX_VALUE, by, replayed);
    return replayed;
  }

  /// Stops at the first that fails: the others must not overtake it.
  private void lane(Lane lane, long last, String by, Replayed replayed) {
    Optional<ParkedRecord> head = records.head(lane);
    while (head.isPresent()
        && head.get().record().offset() <= last
        && replay(head.get(), by, replayed)) head = records.head(lane);
  }

  private boolean replay(ParkedRecord parked, String by, Replayed replayed) {
    String id = parked.id();
    String token = UUID.randomUUID().toString();
    if (!parked.whole()) return failed(id, NOT_WHOLE, replayed);
    if (!outcomes.take(id, token, clock.instant(), LEASE)) return failed(id, IN_HAND, replayed);
    try {
      inlets.redo(parked.record());
    } catch (Unprocessable again) {
      outcomes.failAgain(id, token, again.reason());
      return failed(id, again.reason(), replayed);
    } catch (RuntimeException passing) {
      outcomes.release(id, token);
      throw passing;
    }
    outcomes.settleReplayed(id, token, by, clock.instant());
    replayed.ids().add(id);
    log.atInfo().addKeyValue("parked", id).addKeyValue("by", by).log("Replayed {} for {}", id, by);
    return true;
  }

  private static boolean failed(String id, Reason reason, Replayed replayed) {
    replayed.failures().add(new Failure(id, reason));
    return false;
  }
}
