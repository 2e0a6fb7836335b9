package dev.aval.reminder.reminding;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One revision that waits for an answer, with what a reminder has to say about it.
public record Waiting(
    String approvalId,
    String account,
    int revision,
    String subject,
    Requester requester,
    @Nullable Amount amount,
    List<Approver> approvers,
    Rule rule,
    Instant openedAt) {

  public Waiting {
    approvers = List.copyOf(approvers);
  }

  public record Requester(String email, @Nullable String name, @Nullable String locale) {}

  public record Amount(BigDecimal value, String currency) {}
}
