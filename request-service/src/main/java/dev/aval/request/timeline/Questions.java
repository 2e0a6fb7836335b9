package dev.aval.request.timeline;

import dev.aval.request.requests.Request;
import dev.aval.request.requests.Status;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Finds what waits for whoever asked for it: an approver put a question, and the clock stands
/// still until there is an answer (Z5).
public final class Questions {
  private final Timelines timelines;

  public Questions(Timelines timelines) {
    this.timelines = timelines;
  }

  /// The ids of those of his requests in which it is his turn.
  public Set<String> openFor(String email, List<Request> requests) {
    var own =
        requests.stream()
            .filter(it -> it.status() == Status.PENDING)
            .filter(it -> it.facts().asked().requester().email().equals(email))
            .toList();
    var known = timelines.ofAll(own.stream().map(it -> it.facts().requestId()).toList());
    return own.stream()
        .filter(it -> {
          var entries = known.getOrDefault(it.facts().requestId(), List.of());
          return Standing.of(it, entries).requesterFirst();
        })
        .map(it -> it.facts().requestId())
        .collect(Collectors.toSet());
  }
}
