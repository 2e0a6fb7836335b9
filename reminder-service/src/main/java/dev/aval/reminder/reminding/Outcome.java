package dev.aval.reminder.reminding;

import java.util.List;

/// What happened to a schedule.
public sealed interface Outcome {
  record Accepted(Schedule next, List<ReminderDue> due) implements Outcome {
    Accepted(Schedule next) {
      this(next, List.of());
    }
  }

  record Unchanged() implements Outcome {}
}
