package dev.aval.reminder.reminding;

import java.time.Instant;
import java.util.List;

/// A day is left, and these people have not answered.
public record DeadlineNear(Waiting waiting, List<Approver> approvers, Instant at) {
  public DeadlineNear {
    approvers = List.copyOf(approvers);
  }
}
