package dev.aval.reminder.reminding.holidays;

import static java.util.stream.Collectors.toUnmodifiableSet;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.Year;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/// The public holidays of whole countries, by Jollyday; those of regions are working days for us,
/// for we know nobody's region.
final class DaysOff {
  private final Set<String> known = HolidayManager.getSupportedCalendarCodes();
  private final Map<Key, Set<LocalDate>> years = new ConcurrentHashMap<>();

  private record Key(String country, int year) {}

  boolean include(LocalDate day, String country) {
    return years.computeIfAbsent(new Key(country, day.getYear()), this::of).contains(day);
  }

  private Set<LocalDate> of(Key key) {
    if (!known.contains(key.country())) return Set.of();
    return HolidayManager.getInstance(ManagerParameters.create(key.country()))
        .getHolidays(Year.of(key.year()))
        .stream()
        .flatMap(DaysOff::days)
        .collect(toUnmodifiableSet());
  }

  /// A holiday that falls on a weekend is in some countries made up for on another day.
  private static Stream<LocalDate> days(Holiday it) {
    return Stream.concat(Stream.of(it.getActualDate()), it.getObservedDate().stream());
  }
}
