package dev.aval.notification.telling.kafka;

import dev.aval.contracts.EventType;
import dev.aval.notification.telling.kafka.Parts.Amount;
import dev.aval.notification.telling.kafka.Parts.Person;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What we read of `aval.reminders`: somebody is asked again.
sealed interface ReminderEvent {
  @EventType("reminder.due.v1")
  record Due(
      String approvalId,
      String account,
      int revision,
      String subject,
      Person requester,
      @Nullable Amount amount,
      int n,
      int of,
      boolean last,
      List<Person> approvers,
      @Nullable Boolean manual,
      @Nullable String message,
      @Nullable Instant deadline)
      implements ReminderEvent {
    Due asking(List<Person> people) {
      return new Due(
          approvalId,
          account,
          revision,
          subject,
          requester,
          amount,
          n,
          of,
          last,
          people,
          manual,
          message,
          deadline);
    }
  }

  @EventType("deadline.near.v1")
  record DeadlineNear(
      String approvalId,
      String account,
      int revision,
      String subject,
      Person requester,
      @Nullable Amount amount,
      List<Person> approvers,
      Instant deadline)
      implements ReminderEvent {
    DeadlineNear asking(List<Person> people) {
      return new DeadlineNear(
          approvalId, account, revision, subject, requester, amount, people, deadline);
    }
  }
}
