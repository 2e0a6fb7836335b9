package dev.aval.invariants;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// I10.
final class InOrder implements Invariant {
  private static final List<String> COUNTED = List.of(Topics.REQUESTS, Topics.APPROVALS);

  @Override
  public String promise() {
    return "I10 Of each request numbers have no gap and never go back, and copies are equal";
  }

  @Override
  public Stream<Breach> breaches(Log log) {
    return Stream.concat(COUNTED.stream().flatMap(it -> gaps(log, it)), copies(log));
  }

  private static Stream<Breach> gaps(Log log, String topic) {
    return log
        .all(topic)
        .filter(it -> it.seq().isPresent())
        .collect(groupingBy(Happened::key, LinkedHashMap::new, toList()))
        .entrySet()
        .stream()
        .flatMap(it -> gap(it.getKey(), it.getValue(), log.isTrimmed(topic)));
  }

  private static Stream<Breach> gap(String key, List<Happened> events, boolean mayBeginLater) {
    long expected = mayBeginLater ? events.getFirst().seq().orElseThrow() : 1;
    for (var it : events) {
      long seq = it.seq().orElseThrow();
      if (seq != expected) {
        return Stream.of(new Breach(key, it + " is number " + seq + " instead of " + expected));
      }
      expected++;
    }
    return Stream.empty();
  }

  private static Stream<Breach> copies(Log log) {
    Map<List<String>, Happened> first = new LinkedHashMap<>();
    return log.records().stream()
        .filter(it -> {
          var before = first.putIfAbsent(List.of(it.topic(), it.id()), it);
          return before != null
              && !(before.text().equals(it.text()) && before.headers().equals(it.headers()));
        })
        .map(it -> new Breach(it.key(), "two different records are called " + it));
  }
}
