package dev.aval.reminder.reminding;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;

/// The hours in which people are reminded, each in his own time zone and on the working days of his
/// country (mission N6).
///
/// Days of silence are days of the calendar: three days after Monday, 10:00, is Thursday, 10:00,
/// also when the clocks are changed in between. What falls outside the hours waits for the next
/// that count.
public record WorkingHours(LocalTime opens, LocalTime closes, Calendar calendar) {
  /// No country rests longer; after that a reminder goes out all the same.
  private static final int LONGEST_REST = 31;

  public WorkingHours {
    if (!opens.isBefore(closes)) {
      throw new IllegalArgumentException(
          "Expected working hours to end after %s, but they end at %s".formatted(opens, closes));
    }
  }

  /// So many days after a moment, or as soon after that as the person works.
  Instant after(Instant asked, int days, Approver person) {
    var place = calendar.placeOf(person);
    return from(asked.atZone(place.zone()).plusDays(days), place);
  }

  /// This moment when the person works then, else the next at which he begins.
  Instant from(Instant moment, Approver person) {
    var place = calendar.placeOf(person);
    return from(moment.atZone(place.zone()), place);
  }

  private Instant from(ZonedDateTime moment, Place place) {
    var today = moment.toLocalDate();
    var time = moment.toLocalTime();
    if (time.isBefore(closes) && !calendar.isOff(today, place)) {
      return time.isBefore(opens) ? opening(today, place) : moment.toInstant();
    }
    return opening(nextWorkingDay(today, place), place);
  }

  private LocalDate nextWorkingDay(LocalDate day, Place place) {
    var next = day.plusDays(1);
    for (int i = 0; i < LONGEST_REST && calendar.isOff(next, place); i++) {
      next = next.plusDays(1);
    }
    return next;
  }

  private Instant opening(LocalDate day, Place place) {
    return day.atTime(opens).atZone(place.zone()).toInstant();
  }
}
