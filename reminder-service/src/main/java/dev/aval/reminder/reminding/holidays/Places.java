package dev.aval.reminder.reminding.holidays;

import com.ibm.icu.util.TimeZone;
import dev.aval.reminder.reminding.Approver;
import dev.aval.reminder.reminding.Place;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// Where somebody works: in the country that was chosen for him; where none was, in that of his
/// time zone (Europe/Zurich is in CH, whatever he speaks); without one, in the country of his
/// language tag (fr-BE is in BE), at the platform's time; without either, where the platform is.
final class Places {
  private static final int MOST = 10_000;

  private final ZoneId platform;
  private final Map<Key, Place> known = new ConcurrentHashMap<>();

  private record Key(@Nullable String zone, @Nullable String locale, @Nullable String country) {}

  Places(ZoneId platform) {
    this.platform = platform;
  }

  Place of(Approver person) {
    if (known.size() > MOST) known.clear();
    var key = new Key(person.zone(), person.locale(), person.country());
    return known.computeIfAbsent(key, this::place);
  }

  private Place place(Key key) {
    var derived = derived(key);
    return key.country() == null ? derived : new Place(derived.zone(), key.country());
  }

  private Place derived(Key key) {
    var zone = zone(key.zone());
    var spoken = key.locale() == null ? "" : Locale.forLanguageTag(key.locale()).getCountry();
    if (zone == null) {
      return new Place(platform, spoken.isEmpty() ? country(platform) : spoken);
    }
    var country = country(zone);
    return new Place(zone, country.isEmpty() ? spoken : country);
  }

  /// Zones such as `Etc/UTC` are in no country, which ICU calls the world (001).
  private static String country(ZoneId zone) {
    try {
      var region = TimeZone.getRegion(zone.getId());
      return region.length() == 2 ? region : "";
    } catch (IllegalArgumentException unknown) {
      return "";
    }
  }

  private static @Nullable ZoneId zone(@Nullable String id) {
    try {
      return id == null ? null : ZoneId.of(id);
    } catch (DateTimeException unknown) {
      return null;
    }
  }
}
