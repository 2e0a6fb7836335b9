package dev.aval.approval.evidence;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Keeps what all services tell. Facts of one topic stay in the order in which they were told;
/// those of different topics that came together are put in the order of their times.
public final class Recording {
  private final Chains chains;

  public Recording(Chains chains) {
    this.chains = chains;
  }

  public void record(List<Fact> heard) {
    var byRequest = new LinkedHashMap<String, List<Fact>>();
    heard.forEach(it -> byRequest.computeIfAbsent(it.requestId(), _ -> new ArrayList<>()).add(it));
    byRequest.replaceAll((_, facts) -> inOrder(facts));
    chains.append(byRequest);
  }

  private record Placed(Instant at, Fact fact) {}

  /// A clock that went back must not turn a topic's facts around: none comes before the one told
  /// before it.
  static List<Fact> inOrder(List<Fact> facts) {
    Map<String, Instant> latest = new HashMap<>();
    return facts.stream()
        .map(it -> new Placed(latest.merge(it.topic(), it.at(), Recording::later), it))
        .sorted(Comparator.comparing(Placed::at))
        .map(Placed::fact)
        .toList();
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
