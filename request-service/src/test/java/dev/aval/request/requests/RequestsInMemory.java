package dev.aval.request.requests;

import dev.aval.request.requests.Outcome.Accepted;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// The port as simple as it can be, held to the same contract as the real one.
public final class RequestsInMemory implements Requests {
  public final List<RequestEvent> events = new ArrayList<>();
  private final Map<String, Request> requests = new HashMap<>();
  private final Map<String, Long> seen = new HashMap<>();

  @Override
  public synchronized List<Optional<Outcome>> changeAll(List<Step> steps) {
    return steps.stream().map(this::apply).toList();
  }

  private Optional<Outcome> apply(Step step) {
    String stream = step.requestId() + step.cause().map(Cause::stream).orElse("");
    if (step.cause().isPresent() && seen.getOrDefault(stream, -1L) >= step.cause().get().seq()) {
      return Optional.empty();
    }
    var outcome = step.decide().apply(find(step.requestId()));
    if (outcome instanceof Accepted(var next, var told)) {
      requests.put(step.requestId(), next);
      events.addAll(told);
      step.cause().ifPresent(it -> seen.put(stream, it.seq()));
    }
    return Optional.of(outcome);
  }

  @Override
  public synchronized Optional<Request> find(String requestId) {
    return Optional.ofNullable(requests.get(requestId));
  }

  @Override
  public synchronized Map<String, Request> findAll(Collection<String> requestIds) {
    return requestIds.stream()
        .filter(requests::containsKey)
        .collect(Collectors.toMap(it -> it, requests::get));
  }

  public synchronized Collection<Request> all() {
    return List.copyOf(requests.values());
  }
}
