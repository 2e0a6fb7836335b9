package dev.aval.platform.messaging;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// A handler as idempotent as a real one, and with the same memory: what was applied, in order, per
/// key.
final class Handler<T> implements Consumer<List<Received<T>>> {
  private final Map<String, List<Long>> applied = new LinkedHashMap<>();
  private final Map<String, Long> seen = new HashMap<>();
  private final List<Integer> batches = new ArrayList<>();
  private volatile Consumer<Received<T>> fault = _ -> {};

  /// Called for each event before the batch is applied; what it throws, the handler throws.
  Handler<T> failing(Consumer<Received<T>> fault) {
    this.fault = fault;
    return this;
  }

  @Override
  public void accept(List<Received<T>> events) {
    events.forEach(fault);
    synchronized (this) {
      batches.add(events.size());
      for (Received<T> it : events)
        if (seen.getOrDefault(it.key(), -1L) < it.origin().seq()) {
          seen.put(it.key(), it.origin().seq());
          applied.computeIfAbsent(it.key(), _ -> new ArrayList<>()).add(it.origin().seq());
        }
    }
  }

  synchronized List<Long> applied(String key) {
    return List.copyOf(applied.getOrDefault(key, List.of()));
  }

  synchronized int total() {
    return applied.values().stream().mapToInt(List::size).sum();
  }

  synchronized List<Integer> batches() {
    return List.copyOf(batches);
  }
}
