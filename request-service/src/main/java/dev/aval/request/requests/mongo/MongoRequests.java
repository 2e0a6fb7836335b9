package dev.aval.request.requests.mongo;

import dev.aval.platform.outbox.Aggregates;
import dev.aval.platform.outbox.Change;
import dev.aval.platform.outbox.Command;
import dev.aval.platform.outbox.Origin;
import dev.aval.request.requests.Cause;
import dev.aval.request.requests.Outcome;
import dev.aval.request.requests.Request;
import dev.aval.request.requests.Requests;
import dev.aval.request.requests.Step;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The requests on the shared outbox store.
final class MongoRequests implements Requests {
  private final Aggregates<Request> documents;

  MongoRequests(Aggregates<Request> documents) {
    this.documents = documents;
  }

  /// A single step without a record behind it is a caller's, who shares a write with others.
  @Override
  public List<Optional<Outcome>> changeAll(List<Step> steps) {
    if (steps.isEmpty()) return List.of();
    if (steps.size() == 1 && steps.getFirst().cause().isEmpty()) {
      var step = steps.getFirst();
      return List.of(Optional.of(documents.change(step.requestId(), decide(step))));
    }
    return documents.changeAll(steps.stream().map(MongoRequests::command).toList());
  }

  @Override
  public Optional<Request> find(String requestId) {
    return documents.find(requestId);
  }

  @Override
  public Map<String, Request> findAll(Collection<String> requestIds) {
    return requestIds.isEmpty() ? Map.of() : documents.findAll(requestIds);
  }

  private static Command<Request, Outcome> command(Step step) {
    return new Command<>(step.requestId(), origin(step.cause()), decide(step));
  }

  private static @Nullable Origin origin(Optional<Cause> cause) {
    return cause
        .map(it -> new Origin(it.stream(), it.seq(), it.eventId(), it.traceparent()))
        .orElse(null);
  }

  private static Function<Optional<Request>, Change<Request, Outcome>> decide(Step step) {
    return request -> {
      var outcome = step.decide().apply(request);
      return switch (outcome) {
        case Outcome.Accepted(var next, var events) ->
            Change.commit(next, events.stream().map(RequestWire::of).toList(), outcome);
        case Outcome.Unchanged _, Outcome.TooLate _, Outcome.Refused _ -> Change.keep(outcome);
      };
    };
  }
}
