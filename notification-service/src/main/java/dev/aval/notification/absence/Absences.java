package dev.aval.notification.absence;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/// The delegations as far as we have heard of them.
public interface Absences {
  /// Takes each unless a later change of it is known.
  void keep(List<Absence> changed);

  /// By folded address of those who delegate anything.
  Map<String, Absence> findAll(Collection<String> people);

  /// The same, and perhaps as it was a moment ago.
  default Map<String, Absence> recent(Collection<String> people) {
    return findAll(people);
  }
}
