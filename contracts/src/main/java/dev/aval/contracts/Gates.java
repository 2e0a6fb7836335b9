package dev.aval.contracts;

import java.time.Instant;
import java.util.List;

/// Whether what a request is about may go on, on [Topics#GATES], keyed `<account>/<subjectRef>`:
/// the full state with every change, so that the newest record of a key is all there is to know.
public sealed interface Gates extends WireRecord {
  String account();

  String subjectRef();

  /// Something pending holds it: a ticket is not to be closed, an invoice not to be paid (Z10).
  @EventType("gate.blocked.v1")
  record Blocked(String account, String subjectRef, List<Blocker> requests, Instant at)
      implements Gates {}

  /// Nothing holds it any more.
  @EventType("gate.unblocked.v1")
  record Unblocked(String account, String subjectRef, Instant at) implements Gates {}
}
