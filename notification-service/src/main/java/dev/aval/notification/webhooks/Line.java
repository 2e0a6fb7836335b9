package dev.aval.notification.webhooks;

import dev.aval.notification.webhooks.Courier.Answer.NoAnswer;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What became of a call so far: a line of an endpoint's log.
///
/// @param at when it was last tried
/// @param answer the HTTP status of the last try; null when there was none
/// @param why what was wrong with it
public record Line(
    String id,
    Call call,
    Status status,
    int attempts,
    @Nullable Integer answer,
    @Nullable String why,
    Instant at) {
  public enum Status {
    DELIVERED,
    WAITING,
    FAILED
  }

  /// What was wrong, as far as it can be said in the reader's language.
  public enum Trouble {
    GONE,
    REDIRECT,
    REFUSED,
    SLOW,
    UNREACHED
  }

  public Trouble trouble() {
    if (answer == null) return NoAnswer.SLOW.equals(why) ? Trouble.SLOW : Trouble.UNREACHED;
    if (answer == 410) return Trouble.GONE;
    return answer >= 300 && answer < 400 ? Trouble.REDIRECT : Trouble.REFUSED;
  }
}
