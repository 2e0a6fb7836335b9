package dev.aval.notification.preferences;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Remembers for a moment what people want, and above all who wants nothing special: most do, and
/// then telling them costs no query. What is changed here holds at once, in other instances when
/// the moment is over.
public final class Remembering implements AllPreferences {
  private static final int MOST = 10_000;

  private final AllPreferences stored;
  private final Duration moment;
  private final Clock clock;
  private final Map<String, Known> known = new ConcurrentHashMap<>();

  private record Known(Optional<Preferences> preferences, Instant until) {}

  public Remembering(AllPreferences stored, Duration moment, Clock clock) {
    this.stored = stored;
    this.moment = moment;
    this.clock = clock;
  }

  @Override
  public Map<String, Preferences> among(Collection<String> people) {
    var now = clock.instant();
    var found = new HashMap<String, Preferences>();
    var unknown = new HashSet<String>();
    for (var person : people) {
      var it = known.get(person);
      if (it == null || !it.until().isAfter(now)) unknown.add(person);
      else it.preferences().ifPresent(their -> found.put(person, their));
    }
    if (unknown.isEmpty()) return found;
    var read = stored.among(unknown);
    found.putAll(read);
    if (known.size() > MOST) known.clear();
    var until = now.plus(moment);
    unknown.forEach(it -> known.put(it, new Known(Optional.ofNullable(read.get(it)), until)));
    return found;
  }

  @Override
  public void keep(Preferences preferences) {
    stored.keep(preferences);
    known.remove(preferences.person());
  }
}
