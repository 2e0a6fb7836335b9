package dev.aval.request.admitting.kafka;

import dev.aval.contracts.EventType;
import dev.aval.request.requests.Person;

/// What we read of what was accepted.
sealed interface SyncEvent {
  @EventType("candidate.accepted.v1")
  record Accepted(String account, Person person) implements SyncEvent {}

  /// One of a whole first run that was accepted at once.
  @EventType("candidate.baselined.v1")
  record Baselined(String account, Person person) implements SyncEvent {}

  @EventType("member-change.accepted.v1")
  record ChangeAccepted(String account, String member, Person person, Change change)
      implements SyncEvent {}

  enum Change {
    EMAIL,
    DEACTIVATED,
    MERGED,
    ERASED,
    GONE
  }
}
