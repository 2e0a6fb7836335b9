package dev.aval.reminder.reminding.holidays;

import dev.aval.reminder.reminding.Approver;
import dev.aval.reminder.reminding.Calendar;
import dev.aval.reminder.reminding.Place;
import java.time.LocalDate;

/// The working days of the world.
final class HolidayCalendar implements Calendar {
  private final Places places;
  private final Weekends weekends = new Weekends();
  private final DaysOff holidays = new DaysOff();

  HolidayCalendar(Places places) {
    this.places = places;
  }

  @Override
  public Place placeOf(Approver person) {
    return places.of(person);
  }

  @Override
  public boolean isOff(LocalDate day, Place place) {
    return weekends.include(day.getDayOfWeek(), place.country())
        || holidays.include(day, place.country());
  }
}
