package dev.aval.request.gates;

import java.time.Instant;

/// What a gate tells: all of itself, each time.
public sealed interface GateEvent {
  record Blocked(Gate gate, Instant at) implements GateEvent {}

  record Unblocked(Gate gate, Instant at) implements GateEvent {}
}
