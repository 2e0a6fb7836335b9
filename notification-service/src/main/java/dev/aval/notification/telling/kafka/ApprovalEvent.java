package dev.aval.notification.telling.kafka;

import dev.aval.contracts.EventType;
import dev.aval.notification.telling.kafka.Parts.Amount;
import dev.aval.notification.telling.kafka.Parts.Person;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What we read of `aval.approvals`: somebody is asked.
sealed interface ApprovalEvent {
  @EventType("approval.opened.v1")
  record Opened(
      String approvalId,
      String account,
      String accountName,
      String type,
      int revision,
      String subject,
      @Nullable String description,
      @Nullable String message,
      Person requester,
      @Nullable Amount amount,
      List<Person> approvers,
      @Nullable Instant deadline)
      implements ApprovalEvent {
    Opened asking(List<Person> people) {
      return new Opened(
          approvalId,
          account,
          accountName,
          type,
          revision,
          subject,
          description,
          message,
          requester,
          amount,
          people,
          deadline);
    }
  }
}
