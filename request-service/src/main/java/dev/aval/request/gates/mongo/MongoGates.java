package dev.aval.request.gates.mongo;

import dev.aval.contracts.Gates.Blocked;
import dev.aval.contracts.Gates.Unblocked;
import dev.aval.contracts.WireRecord;
import dev.aval.platform.outbox.Aggregates;
import dev.aval.platform.outbox.Change;
import dev.aval.platform.outbox.Command;
import dev.aval.platform.outbox.Origin;
import dev.aval.request.gates.Blocker;
import dev.aval.request.gates.Gate;
import dev.aval.request.gates.GateEvent;
import dev.aval.request.gates.Gates;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// The gates on the shared outbox store.
final class MongoGates implements Gates {
  private final Aggregates<Gate> documents;

  MongoGates(Aggregates<Gate> documents) {
    this.documents = documents;
  }

  @Override
  public void changeAll(List<Step> steps) {
    if (!steps.isEmpty()) documents.changeAll(steps.stream().map(MongoGates::command).toList());
  }

  @Override
  public Optional<Gate> find(String gateId) {
    return documents.find(gateId);
  }

  private static Command<Gate, Boolean> command(Step step) {
    var cause = step.cause();
    return new Command<>(
        step.gateId(),
        new Origin(cause.stream(), cause.seq(), cause.eventId(), cause.traceparent()),
        decide(step));
  }

  private static Function<Optional<Gate>, Change<Gate, Boolean>> decide(Step step) {
    return known ->
        step.decide()
            .apply(known)
            .map(it -> Change.commit(it.next(), List.of(onTheWire(it.event())), true))
            .orElseGet(() -> Change.keep(false));
  }

  static WireRecord onTheWire(GateEvent event) {
    return switch (event) {
      case GateEvent.Blocked(var gate, var at) ->
          new Blocked(
              gate.account(),
              gate.subjectRef(),
              gate.blockers().stream().map(MongoGates::blocker).toList(),
              at);
      case GateEvent.Unblocked(var gate, var at) ->
          new Unblocked(gate.account(), gate.subjectRef(), at);
    };
  }

  private static dev.aval.contracts.Blocker blocker(Blocker it) {
    return new dev.aval.contracts.Blocker(it.requestId(), it.kind(), it.subject(), it.since());
  }
}
