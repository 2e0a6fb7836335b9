package dev.aval.reminder.reminding;

import java.time.LocalDate;

/// Where people work, and on which days nobody does.
public interface Calendar {
  Place placeOf(Approver person);

  /// Weekends and public holidays.
  boolean isOff(LocalDate day, Place place);
}
