package dev.aval.reminder.reminding.kafka;

import dev.aval.contracts.EventType;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What we read of the events on `aval.approvals`.
sealed interface ApprovalEvent {
  @EventType("approval.opened.v1")
  record Opened(
      String approvalId,
      String account,
      int revision,
      String subject,
      Person requester,
      @Nullable Amount amount,
      List<Person> approvers,
      @Nullable Instant deadline,
      ReminderRule reminders,
      Instant openedAt)
      implements ApprovalEvent {}

  @EventType("approval.asked.v1")
  record Asked(
      String approvalId,
      String account,
      int revision,
      String subject,
      Person requester,
      @Nullable Amount amount,
      String because,
      List<Person> approvers,
      List<Person> waitsFor,
      @Nullable Instant deadline,
      ReminderRule reminders,
      Instant at)
      implements ApprovalEvent {}

  @EventType("approval.decided.v1")
  record Decided(
      String approvalId,
      int revision,
      Person by,
      @Nullable Person onBehalfOf,
      @Nullable Instant undoUntil,
      @Nullable Boolean concludes,
      Instant at)
      implements ApprovalEvent {}

  @EventType("approval.undone.v1")
  record Undone(String approvalId, String account, int revision, List<Person> waitsFor, Instant at)
      implements ApprovalEvent {}

  @EventType("approval.commented.v1")
  record Commented(
      String approvalId, int revision, String waitsFor, @Nullable Instant deadline, Instant at)
      implements ApprovalEvent {}

  @EventType("approval.closed.v1")
  record Closed(String approvalId, int revision) implements ApprovalEvent {}

  record Person(
      String email, @Nullable String name, @Nullable String locale, @Nullable String zone) {}

  record Amount(BigDecimal value, String currency) {}

  record ReminderRule(int everyDays, int max) {}
}
