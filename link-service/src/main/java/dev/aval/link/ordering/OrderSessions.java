package dev.aval.link.ordering;

import java.time.Duration;
import java.time.Instant;

/// Short-lived proof that whoever holds it came by this link.
public interface OrderSessions {
  /// As long as it may take to fill in a form with a pause.
  Duration LENGTH = Duration.ofHours(1);

  /// @param end it does not outlive
  String open(String linkId, Instant end);

  boolean isOf(String session, String linkId);
}
