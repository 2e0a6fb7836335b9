package dev.aval.notification.memory;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// Remembers for a moment what was read under a key, and above all that nothing was there: of most
/// people nothing special is known, and then telling them costs no query.
///
/// What is changed through this instance holds here at once: it is forgotten, and whoever read it
/// before that does not bring it back. Other instances see it when the moment is over.
public final class Memory<V> {
  private static final int MOST = 10_000;

  private final Duration moment;
  private final boolean missingAlone;
  private final Clock clock;
  private final Map<String, Known<V>> known = new HashMap<>();
  private long changes;

  private record Known<V>(Optional<V> value, Instant at) {}

  private Memory(Duration moment, boolean missingAlone, Clock clock) {
    this.moment = moment;
    this.missingAlone = missingAlone;
    this.clock = clock;
  }

  public static <V> Memory<V> ofAll(Duration moment, Clock clock) {
    return new Memory<>(moment, false, clock);
  }

  /// What is there is read each time: that it is taken away is seen at once, by all instances.
  public static <V> Memory<V> ofWhatIsMissing(Duration moment, Clock clock) {
    return new Memory<>(moment, true, clock);
  }

  /// @param read what is there of these keys
  public Map<String, V> among(Collection<String> keys, Function<Set<String>, Map<String, V>> read) {
    var found = new HashMap<String, V>();
    var unknown = new HashSet<String>();
    var now = clock.instant();
    long before = recall(keys, now, found, unknown);
    if (unknown.isEmpty()) return found;
    var there = read.apply(unknown);
    found.putAll(there);
    remember(unknown, there, now, before);
    return found;
  }

  public synchronized void forget(Collection<String> keys) {
    changes++;
    keys.forEach(known::remove);
  }

  private synchronized long recall(
      Collection<String> keys, Instant now, Map<String, V> found, Set<String> unknown) {
    for (var key : keys) {
      var it = known.get(key);
      if (it == null || !isFresh(it, now)) unknown.add(key);
      else it.value().ifPresent(value -> found.put(key, value));
    }
    return changes;
  }

  private synchronized void remember(
      Set<String> keys, Map<String, V> there, Instant now, long before) {
    if (changes != before) return;
    if (known.size() > MOST) known.clear();
    for (var key : keys) {
      var value = Optional.ofNullable(there.get(key));
      if (value.isPresent() && missingAlone) known.remove(key);
      else known.put(key, new Known<>(value, now));
    }
  }

  /// A clock that is set back makes nothing fresh.
  private boolean isFresh(Known<V> it, Instant now) {
    return !now.isBefore(it.at()) && now.isBefore(it.at().plus(moment));
  }
}
