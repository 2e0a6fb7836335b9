package dev.aval.contracts;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What reminder-service tells the world, on [Topics#REMINDERS], keyed by request id.
public sealed interface Reminders extends WireRecord {

  /// Reminder `n` of `of` is due now for those who have not answered. A `manual` one was asked for
  /// by a person, with a `message` perhaps, and counts for nothing.
  @EventType("reminder.due.v1")
  record Due(
      String approvalId,
      String requestId,
      String account,
      int revision,
      String subject,
      Person requester,
      @Nullable Money amount,
      int n,
      int of,
      boolean last,
      List<Approver> approvers,
      Instant at,
      @Nullable Boolean manual,
      @Nullable String message,
      @Nullable Instant deadline)
      implements Reminders {}

  /// A day is left, and these have not answered.
  @EventType("deadline.near.v1")
  record DeadlineNear(
      String approvalId,
      String requestId,
      String account,
      int revision,
      String subject,
      Person requester,
      @Nullable Money amount,
      List<Approver> approvers,
      Instant deadline,
      Instant at)
      implements Reminders {}
}
