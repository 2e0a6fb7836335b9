package dev.aval.reminder.reminding;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One revision that waits for answers, with what a reminder has to say about it.
///
/// @param warnAt when those who have not answered are told that the deadline is near; null when
///   they were, or when there was no time for it
public record Waiting(
    String approvalId,
    String account,
    int revision,
    String subject,
    Requester requester,
    @Nullable Amount amount,
    Rule rule,
    @Nullable Instant deadline,
    @Nullable Instant warnAt) {
  private static final Duration NEAR = Duration.ofHours(24);

  /// The same as of `now`: whoever is asked within the last day learns the deadline by that.
  public Waiting until(@Nullable Instant deadline, Instant now) {
    var near = deadline == null ? null : deadline.minus(NEAR);
    return with(deadline, near != null && now.isBefore(near) ? near : null);
  }

  Waiting warned() {
    return with(deadline, null);
  }

  boolean isNearItsEnd(Instant now) {
    return warnAt != null && !now.isBefore(warnAt);
  }

  /// Nobody is told that a deadline is near which has passed.
  boolean isOver(Instant now) {
    return deadline != null && !now.isBefore(deadline);
  }

  private Waiting with(@Nullable Instant deadline, @Nullable Instant warnAt) {
    return new Waiting(
        approvalId, account, revision, subject, requester, amount, rule, deadline, warnAt);
  }

  public record Requester(String email, @Nullable String name, @Nullable String locale) {}

  public record Amount(BigDecimal value, String currency) {}
}
