package dev.aval.reminder.reminding.holidays;

import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.Calendar.WeekData;
import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Saturday and Sunday in most countries, but not in all, by ICU.
final class Weekends {
  private static final String WORLD = "001";

  private final Map<String, Set<DayOfWeek>> known = new ConcurrentHashMap<>();

  boolean include(DayOfWeek day, String country) {
    return known.computeIfAbsent(country, Weekends::of).contains(day);
  }

  private static Set<DayOfWeek> of(String country) {
    WeekData week = Calendar.getWeekDataForRegion(country.isEmpty() ? WORLD : country);
    var days = EnumSet.noneOf(DayOfWeek.class);
    var last = day(week.weekendCease);
    for (var it = day(week.weekendOnset); it != last; it = it.plus(1)) days.add(it);
    days.add(last);
    return days;
  }

  /// ICU counts from Sunday, which is 1.
  private static DayOfWeek day(int icu) {
    return DayOfWeek.SUNDAY.plus(icu - Calendar.SUNDAY);
  }
}
