package dev.aval.approval.inbox;

import dev.aval.approval.planning.Grounds;
import java.util.List;
import java.util.Optional;

/// The approvals that a person was asked about, newest first.
public interface Entries {
  enum Status {
    PENDING,
    DECIDED
  }

  /// What is needed to count an entry.
  ///
  /// @param why as in {@link Entry}
  record Asked(String account, Optional<Grounds> why) {}

  /// Those that are pending, in no particular order.
  ///
  /// @param email folded
  List<Asked> asked(String email, int limit);

  /// @param email folded
  List<Entry> below(Optional<Place> place, String email, Status status, int limit);
}
