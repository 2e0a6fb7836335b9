package dev.aval.request.admitting.kafka;

import dev.aval.contracts.EventType;
import dev.aval.request.requests.Person;

/// What we read of a candidate.
sealed interface SyncEvent {
  @EventType("candidate.accepted.v1")
  record Accepted(String account, Person person) implements SyncEvent {}
}
