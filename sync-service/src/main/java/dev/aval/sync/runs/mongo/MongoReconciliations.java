package dev.aval.sync.runs.mongo;

import dev.aval.contracts.Sync;
import dev.aval.platform.outbox.Aggregates;
import dev.aval.platform.outbox.Change;
import dev.aval.sync.runs.Reconciliation;
import dev.aval.sync.runs.Reconciliations;
import dev.aval.sync.runs.Run;
import dev.aval.sync.runs.RunEvent;
import dev.aval.sync.runs.Step;
import dev.aval.sync.runs.Step.Refused;
import dev.aval.sync.runs.Step.Taken;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

final class MongoReconciliations implements Reconciliations {
  private final Aggregates<Reconciliation> aggregates;
  private final Supplier<List<String>> systems;

  MongoReconciliations(Aggregates<Reconciliation> aggregates, Supplier<List<String>> systems) {
    this.aggregates = aggregates;
    this.systems = systems;
  }

  @Override
  public Map<String, Reconciliation> all() {
    return aggregates.findAll(systems.get());
  }

  @Override
  public Optional<Reconciliation> find(String system) {
    return aggregates.find(system);
  }

  @Override
  public Step change(String system, Function<Optional<Reconciliation>, Step> step) {
    return aggregates.change(system, known -> change(system, step.apply(known)));
  }

  private static Change<Reconciliation, Step> change(String system, Step step) {
    return switch (step) {
      case Taken(var next, var events) ->
          Change.commit(next, events.stream().map(it -> onTheWire(system, it)).toList(), step);
      case Refused _ -> Change.keep(step);
    };
  }

  private static Sync onTheWire(String system, RunEvent event) {
    var run = event.run();
    return switch (event) {
      case RunEvent.Started _ -> new Sync.RunStarted(run.id(), system, kind(run), run.startedAt());
      case RunEvent.Completed it -> ended(system, run, Sync.RunOutcome.COMPLETE, null, it.at());
      case RunEvent.Failed it -> ended(system, run, Sync.RunOutcome.FAILED, it.reason(), it.at());
      case RunEvent.Guarded it ->
          ended(
              system,
              run,
              Sync.RunOutcome.GUARDED,
              it.guards().stream().map(guard -> guard.kind().name()).toList().toString(),
              it.at());
      case RunEvent.Discarded it -> ended(system, run, Sync.RunOutcome.DISCARDED, null, it.at());
    };
  }

  private static Sync ended(
      String system, Run run, Sync.RunOutcome outcome, @Nullable String reason, Instant at) {
    var tally = run.tally();
    return new Sync.RunEnded(
        run.id(),
        system,
        kind(run),
        outcome,
        reason,
        tally.read(),
        tally.proposed(),
        tally.withdrawn(),
        tally.fresh() + tally.changed() + tally.left() + tally.missing(),
        tally.bad(),
        tally.missing(),
        run.startedAt(),
        at);
  }

  private static Sync.RunKind kind(Run run) {
    return Sync.RunKind.valueOf(run.kind().name());
  }
}
