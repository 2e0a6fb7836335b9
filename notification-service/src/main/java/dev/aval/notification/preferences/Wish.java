package dev.aval.notification.preferences;

import dev.aval.notification.preferences.Judged.Fault;
import dev.aval.notification.preferences.Judged.Flaw;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Preferences as somebody writes them, on a page or over HTTP; blank is the same as nothing.
///
/// @param channels by names of concerns; what is left out is told by both
/// @param quietFrom with `quietUntil`, or neither
/// @param digestHour without one there are no digests
public record Wish(
    Map<String, String> channels,
    @Nullable String quietFrom,
    @Nullable String quietUntil,
    @Nullable String digestHour,
    @Nullable String digestMoreThan,
    @Nullable String zone) {
  public Wish {
    channels = Map.copyOf(channels);
  }

  public static Wish of(Preferences it) {
    var channels = new TreeMap<String, String>();
    for (var concern : Concern.values()) {
      channels.put(concern.name(), it.channel(concern).name());
    }
    var quiet = it.quiet();
    var gathering = it.gathering();
    return new Wish(
        channels,
        quiet == null ? null : quiet.from().toString(),
        quiet == null ? null : quiet.until().toString(),
        gathering == null ? null : gathering.hour().toString(),
        gathering == null || gathering.moreThan() == null ? null : gathering.moreThan().toString(),
        it.zone() == null ? null : it.zone().getId());
  }

  public Judged judge(String person) {
    var flaws = new ArrayList<Flaw>();
    var chosen = channels(flaws);
    var quiet = quiet(flaws);
    var gathering = gathering(flaws);
    var where = zone(flaws);
    return flaws.isEmpty()
        ? new Judged.Accepted(new Preferences(person, chosen, quiet, gathering, where))
        : new Judged.Faulty(flaws);
  }

  private Map<Concern, Channel> channels(List<Flaw> flaws) {
    var chosen = new EnumMap<Concern, Channel>(Concern.class);
    channels.forEach((name, value) -> {
      var concern = named(Concern.values(), name);
      var channel = named(Channel.values(), value);
      if (concern.isEmpty() || channel.isEmpty()) {
        flaws.add(new Flaw(name, Fault.UNKNOWN));
      } else if (!concern.get().channels().contains(channel.get())) {
        flaws.add(new Flaw(name, channel.get() == Channel.NONE ? Fault.NEEDED : Fault.UNKNOWN));
      } else {
        chosen.put(concern.get(), channel.get());
      }
    });
    return chosen;
  }

  private @Nullable Quiet quiet(List<Flaw> flaws) {
    if (isBlank(quietFrom) && isBlank(quietUntil)) return null;
    if (isBlank(quietFrom)) flaws.add(new Flaw("quietFrom", Fault.MISSING));
    if (isBlank(quietUntil)) flaws.add(new Flaw("quietUntil", Fault.MISSING));
    var from = time("quietFrom", quietFrom, flaws);
    var until = time("quietUntil", quietUntil, flaws);
    if (from == null || until == null) return null;
    if (!from.equals(until)) return new Quiet(from, until);
    flaws.add(new Flaw("quietUntil", Fault.SAME));
    return null;
  }

  private @Nullable Gathering gathering(List<Flaw> flaws) {
    if (isBlank(digestHour)) {
      if (!isBlank(digestMoreThan)) flaws.add(new Flaw("digestHour", Fault.MISSING));
      return null;
    }
    var hour = time("digestHour", digestHour, flaws);
    var moreThan = count(flaws);
    return hour == null ? null : new Gathering(hour, moreThan);
  }

  private @Nullable Integer count(List<Flaw> flaws) {
    if (digestMoreThan == null || digestMoreThan.isBlank()) return null;
    var text = digestMoreThan.strip();
    if (text.matches("[1-9][0-9]?") && Integer.parseInt(text) <= Gathering.MOST) {
      return Integer.valueOf(text);
    }
    flaws.add(new Flaw("digestMoreThan", Fault.NOT_A_COUNT));
    return null;
  }

  private @Nullable ZoneId zone(List<Flaw> flaws) {
    if (zone == null || zone.isBlank()) return null;
    try {
      return ZoneId.of(zone.strip());
    } catch (DateTimeException unknown) {
      flaws.add(new Flaw("zone", Fault.UNKNOWN));
      return null;
    }
  }

  private static @Nullable LocalTime time(String field, @Nullable String text, List<Flaw> flaws) {
    if (text == null || text.isBlank()) return null;
    try {
      return LocalTime.parse(text.strip()).withSecond(0).withNano(0);
    } catch (DateTimeException no) {
      flaws.add(new Flaw(field, Fault.NOT_A_TIME));
      return null;
    }
  }

  private static <E extends Enum<E>> Optional<E> named(E[] all, String name) {
    return Arrays.stream(all).filter(it -> it.name().equals(name)).findFirst();
  }

  private static boolean isBlank(@Nullable String text) {
    return text == null || text.isBlank();
  }
}
