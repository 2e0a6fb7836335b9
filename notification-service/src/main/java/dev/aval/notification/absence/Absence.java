package dev.aval.notification.absence;

import java.util.List;

/// All delegations of a person under his folded address, as of one change; a later one replaces it.
public record Absence(String person, long seq, List<Delegation> delegations) {
  public Absence {
    delegations = List.copyOf(delegations);
  }
}
