package dev.aval.approval.inbox;

import java.util.List;
import java.util.Optional;

/// The approvals that a person was asked about, newest first.
public interface Entries {
  enum Status {
    PENDING,
    DECIDED
  }

  /// @param email folded
  List<Entry> below(Optional<Place> place, String email, Status status, int limit);
}
