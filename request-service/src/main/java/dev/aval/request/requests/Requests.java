package dev.aval.request.requests;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// All requests we know of.
public interface Requests {
  /// Runs every step on its request and stores what is accepted; steps on one request run in order.
  ///
  /// @return what came of each, empty where its cause was seen before
  List<Optional<Outcome>> changeAll(List<Step> steps);

  Optional<Request> find(String requestId);

  /// Those that exist, by id.
  Map<String, Request> findAll(Collection<String> requestIds);

  /// For what no record caused, so nothing can have been seen before.
  default Outcome change(Step step) {
    return changeAll(List.of(step)).getFirst().orElseThrow();
  }
}
