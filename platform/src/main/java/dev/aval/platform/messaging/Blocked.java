package dev.aval.platform.messaging;

import dev.aval.platform.messaging.Parking.Lane;
import java.util.HashMap;
import java.util.Map;

/// The lanes in which a record is parked, or is going to be, with the offset of the first such
/// record. What came before it is not behind it: that matters when a batch comes a second time.
final class Blocked {
  private final Map<Lane, Long> first;

  Blocked(Map<Lane, Long> first) {
    this.first = new HashMap<>(first);
  }

  boolean holds(InboundRecord record) {
    if (first.isEmpty()) return false;
    String key = record.keyText();
    if (key == null) return false;
    Long head = first.get(new Lane(record.topic(), record.partition(), key));
    return head != null && head < record.offset();
  }

  void by(InboundRecord record) {
    String key = record.keyText();
    if (key != null)
      first.merge(new Lane(record.topic(), record.partition(), key), record.offset(), Math::min);
  }
}
