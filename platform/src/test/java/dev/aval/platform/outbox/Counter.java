package dev.aval.platform.outbox;

import dev.aval.contracts.EventType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The aggregate of the tests: counts, and knows who counted how often.
sealed interface Counter {
  int value();

  Map<String, Integer> by();

  record Open(int value, Map<String, Integer> by) implements Counter {}

  record Full(int value, Map<String, Integer> by) implements Counter {}

  @EventType("counter.counted.v1")
  record Counted(String id, int value, int part) {}

  @EventType("counter.state.v1")
  record State(int value) {}

  /// Counts on and tells it as often as wanted.
  static Change<Counter, Integer> count(String id, Optional<Counter> now, String who, int events) {
    int value = now.map(Counter::value).orElse(0) + 1;
    var by = new HashMap<>(now.map(Counter::by).orElse(Map.of()));
    by.merge(who, 1, Integer::sum);
    List<Counted> told = new java.util.ArrayList<>();
    for (int part = 1; part <= events; part++) {
      told.add(new Counted(id, value, part));
    }
    return Change.commit(value % 2 == 0 ? new Full(value, by) : new Open(value, by), told, value);
  }

  static Aggregates<Counter> in(Outbox outbox) {
    return outbox
        .aggregates("counters", Counter.class)
        .variant(Open.class, "open")
        .variant(Full.class, "full")
        .topic("counters")
        .snapshot("counters.state", it -> new State(it.value()))
        .build();
  }
}
