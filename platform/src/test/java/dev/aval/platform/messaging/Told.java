package dev.aval.platform.messaging;

import dev.aval.contracts.EventType;

/// What the consumer of these tests reads.
sealed interface Told {
  String requestId();

  @EventType("request.submitted.v1")
  record Submitted(String requestId, int revision) implements Told {}

  sealed interface Outcome extends Told {
    @EventType("request.approved.v1")
    record Approved(String requestId) implements Outcome {}
  }
}
