package dev.aval.platform.outbox;

import java.util.Map;
import java.util.TreeMap;

/// How many commands with an origin each writer had taken by each aggregate.
final class Delivered {
  private final Map<String, Map<String, Integer>> byAggregate = new TreeMap<>();

  synchronized void add(String who, String aggregate) {
    byAggregate.computeIfAbsent(aggregate, _ -> new TreeMap<>()).merge(who, 1, Integer::sum);
  }

  synchronized Map<String, Integer> to(String aggregate) {
    return new TreeMap<>(byAggregate.getOrDefault(aggregate, Map.of()));
  }
}
