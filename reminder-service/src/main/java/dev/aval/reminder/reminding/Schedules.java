package dev.aval.reminder.reminding;

import java.time.Instant;
import java.util.List;

/// All schedules we keep.
public interface Schedules {
  /// Applies each of what was told to its schedule, in order; what was seen before changes nothing.
  void apply(List<Told> told);

  /// Reminds for those of these schedules that are due. Any number of callers may do so at once:
  /// each reminder is told by exactly one of them.
  void remind(List<String> approvalIds, Instant now);
}
