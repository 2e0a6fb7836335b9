package dev.aval.reminder.reminding;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One revision that waits for answers, with what a reminder has to say about it.
public record Waiting(
    String approvalId,
    String account,
    int revision,
    String subject,
    Requester requester,
    @Nullable Amount amount,
    Rule rule,
    @Nullable Instant deadline) {

  Waiting until(@Nullable Instant later) {
    return new Waiting(approvalId, account, revision, subject, requester, amount, rule, later);
  }

  public record Requester(String email, @Nullable String name, @Nullable String locale) {}

  public record Amount(BigDecimal value, String currency) {}
}
