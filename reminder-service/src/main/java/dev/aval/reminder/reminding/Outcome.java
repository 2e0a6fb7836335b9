package dev.aval.reminder.reminding;

import java.util.List;
import java.util.Optional;

/// What happened to a schedule.
public sealed interface Outcome {
  record Accepted(Schedule next, List<ReminderDue> due, Optional<DeadlineNear> near)
      implements Outcome {
    public Accepted {
      due = List.copyOf(due);
    }

    Accepted(Schedule next, List<ReminderDue> due) {
      this(next, due, Optional.empty());
    }

    Accepted(Schedule next) {
      this(next, List.of());
    }
  }

  record Unchanged() implements Outcome {}
}
