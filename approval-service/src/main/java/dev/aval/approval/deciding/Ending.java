package dev.aval.approval.deciding;

import dev.aval.approval.requests.Person;
import org.jspecify.annotations.Nullable;

/// What a question came to and why; by whom where a person ended it.
public record Ending(
    Outcome outcome, Because because, @Nullable Person by, @Nullable String reason) {

  public static Ending without(Outcome outcome, Because because, @Nullable String reason) {
    return new Ending(outcome, because, null, reason);
  }

  public boolean isDecidedBy(String email) {
    return because == Because.DECISION && by != null && by.is(email);
  }

  public enum Because {
    DECISION,
    MODE_OFF,
    SELF_EXEMPT,
    NOT_NEEDED,
    NO_APPROVER,
    CANCELLED,
    DEADLINE,
    SKIPPED,
    FORCED,
    /// A later revision took its place and waits for a payment.
    HELD
  }
}
