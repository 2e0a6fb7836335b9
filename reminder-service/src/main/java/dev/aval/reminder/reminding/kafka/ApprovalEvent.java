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
      ReminderRule reminders,
      Instant openedAt)
      implements ApprovalEvent {}

  @EventType("approval.closed.v1")
  record Closed(String approvalId, int revision) implements ApprovalEvent {}

  record Person(
      String email, @Nullable String name, @Nullable String locale, @Nullable String zone) {}

  record Amount(BigDecimal value, String currency) {}

  record ReminderRule(int everyDays, int max) {}
}
