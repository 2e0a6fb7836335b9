package dev.aval.request.accounts;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// The mark of somebody who is turning the approval mode off: until it ends, nothing new is taken
/// for the account. Whoever set it and vanished leaves it behind, and it ends by itself.
///
/// The times belong together (docs/decisions/0006-turning-approval-mode-off.md): whatever was read
/// before the mark is written by [#READ_TO_WRITE] or judged anew, [#DRAIN] outlasts that, and the
/// last write comes [#MARGIN] before the end of the mark, so that clocks may differ by as much.
public record Closing(String token, Instant until) {
  public static final Duration READ_TO_WRITE = Duration.ofSeconds(2);
  public static final Duration DRAIN = Duration.ofSeconds(3);
  public static final Duration LIFE = Duration.ofSeconds(10);
  private static final Duration MARGIN = Duration.ofSeconds(3);

  public static Closing from(Instant now, String token) {
    return new Closing(token, now.plus(LIFE).truncatedTo(ChronoUnit.MILLIS));
  }

  public boolean holds(Instant now) {
    return now.isBefore(until);
  }

  public boolean holdsLongEnough(Instant now) {
    return holds(now.plus(MARGIN));
  }
}
