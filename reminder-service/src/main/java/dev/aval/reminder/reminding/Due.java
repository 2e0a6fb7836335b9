package dev.aval.reminder.reminding;

import java.time.Instant;

/// When each of several people is to be reminded.
interface Due {
  Instant of(Approver person);

  /// After the days of silence of a rule.
  static Due after(Instant asked, Rule rule, WorkingHours hours) {
    return person -> hours.after(asked, rule.everyDays(), person);
  }
}
