package dev.aval.reminder.reminding;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Set;

/// The same days off for everybody, each in his own zone.
public record OneCalendar(Set<DayOfWeek> weekend, Set<LocalDate> holidays) implements Calendar {
  @Override
  public Place placeOf(Approver person) {
    return new Place(ZoneId.of(Objects.requireNonNullElse(person.zone(), "UTC")), "");
  }

  @Override
  public boolean isOff(LocalDate day, Place place) {
    return weekend.contains(day.getDayOfWeek()) || holidays.contains(day);
  }
}
