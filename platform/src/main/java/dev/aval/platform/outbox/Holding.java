package dev.aval.platform.outbox;

import java.time.Instant;
import java.util.List;

/// Aggregates held under one token until one time.
record Holding(String token, Instant until, List<Held> held) {
  boolean isEmpty() {
    return held.isEmpty();
  }

  Holding with(List<Held> others) {
    return new Holding(token, until, others);
  }

  Holding until(Instant later) {
    return new Holding(token, later, held);
  }

  List<String> ids() {
    return held.stream().map(Held::id).toList();
  }
}
