package dev.aval.reminder.reminding;

import java.time.Clock;
import java.util.List;

/// Keeps the schedules and says when a reminder is due.
public class Reminding {
  private final Schedules schedules;
  private final Clock clock;

  public Reminding(Schedules schedules, Clock clock) {
    this.schedules = schedules;
    this.clock = clock;
  }

  public void told(List<Told> told) {
    schedules.apply(told);
  }

  /// Called with the approvals whose time has come, as far as the index knows.
  public void remind(List<String> approvalIds) {
    schedules.remind(approvalIds, clock.instant());
  }
}
