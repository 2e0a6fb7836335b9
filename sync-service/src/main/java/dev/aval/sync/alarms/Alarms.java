package dev.aval.sync.alarms;

import java.time.Instant;
import java.util.Collection;
import java.util.List;

/// All alarms.
public interface Alarms {
  /// Raises those that are not raised.
  void raise(Collection<Alarm> alarms, Instant now);

  /// Clears those that are raised.
  void clear(Collection<String> ids, Instant now);

  /// Those that are raised, the oldest first.
  List<Alarm.Raised> raised(int most);
}
