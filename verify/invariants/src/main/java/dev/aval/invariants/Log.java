package dev.aval.invariants;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/// What a platform has told until now.
final class Log {
  private final List<Happened> records;
  private final Set<String> trimmed;
  private final Instant now;
  private final Duration grace;
  private final Map<String, Map<String, List<Happened>>> byTopic = new TreeMap<>();

  /// @param records in the order of their topics
  /// @param trimmed topics whose oldest records are gone
  /// @param grace for so long something may be on its way (I17)
  Log(List<Happened> records, Set<String> trimmed, Instant now, Duration grace) {
    this.records = records;
    this.trimmed = trimmed;
    this.now = now;
    this.grace = grace;
    var seen = new HashSet<List<String>>();
    var once = records.stream().filter(it -> seen.add(List.of(it.topic(), it.id())));
    once.collect(groupingBy(Happened::topic, toList()))
        .forEach((topic, all) ->
            byTopic.put(
                topic,
                all.stream().collect(groupingBy(Happened::key, LinkedHashMap::new, toList()))));
  }

  /// All, copies included.
  List<Happened> records() {
    return records;
  }

  /// What a topic tells of one key, in its order.
  List<Happened> of(String topic, String key) {
    return byTopic.getOrDefault(topic, Map.of()).getOrDefault(key, List.of());
  }

  Stream<Happened> all(String topic) {
    return byTopic.getOrDefault(topic, Map.of()).values().stream().flatMap(List::stream);
  }

  /// Requests whose whole life is on the topic.
  Stream<String> requests() {
    return byTopic.getOrDefault(Topics.REQUESTS, Map.of()).entrySet().stream()
        .filter(it -> it.getValue().getFirst().is("request.submitted.v1"))
        .filter(it -> it.getValue().getFirst().seq().orElse(1) == 1)
        .map(Map.Entry::getKey);
  }

  boolean isTrimmed(String topic) {
    return trimmed.contains(topic);
  }

  /// What follows from it should be there by now.
  boolean isSettled(Happened it) {
    return it.at().plus(grace).isBefore(now);
  }
}
