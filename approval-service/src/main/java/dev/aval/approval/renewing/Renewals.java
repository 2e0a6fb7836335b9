package dev.aval.approval.renewing;

import java.time.Duration;
import java.time.Instant;

/// When people last wanted the mail again, one entry for each person and approval.
public interface Renewals {
  Duration PAUSE = Duration.ofMinutes(5);

  /// Notes that it is wanted now, unless it was within the pause. Of any number at the same time
  /// one is noted.
  boolean note(String approvalId, String email, Instant now);
}
