package dev.aval.link.reviewlinks;

import java.time.Instant;
import java.util.Optional;

/// When people last wanted a new link, one entry for each person and approval.
public interface Renewals {
  /// Notes that it is wanted now; or, where it was wanted within the pause, until when that lasts.
  /// Of any number at the same time one is noted.
  Optional<Instant> note(String approvalId, String email, Instant now);

  /// As if it had not been wanted.
  void forget(String approvalId, String email);
}
