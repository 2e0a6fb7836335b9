package dev.aval.approval.operating;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A mail to somebody who is asked.
///
/// @param kind what it was for: notification-service's word
/// @param refused what the mail server said, which will never take it; null where it took it
public record Letter(String kind, Instant at, @Nullable String refused) {
  public boolean cameBack() {
    return refused != null;
  }
}
