package dev.aval.sync.runs;

import dev.aval.sync.erp.Delivery;
import dev.aval.sync.erp.ErpConnector;
import dev.aval.sync.runs.Reconciliation.Held;
import dev.aval.sync.runs.Reconciliation.Running;
import dev.aval.sync.runs.Step.Refusal;
import dev.aval.sync.runs.Step.Refused;
import dev.aval.sync.runs.Step.Taken;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Begins a run, or goes on with one that was left.
public final class Starting {
  private Starting() {}

  /// @param changes what changed is enough; it never is for the first
  /// @param by who asks; null: its time has come
  public record Wish(boolean changes, @Nullable String by, @Nullable Delivery delivery) {}

  public static Step start(
      String system, Optional<Reconciliation> known, Wish wish, String owner, Instant now) {
    var facts = known.map(Reconciliation::facts).orElseGet(() -> Facts.begun(now));
    var events = new ArrayList<RunEvent>();
    switch (known.orElse(null)) {
      case Running _ -> {
        return new Refused(Refusal.RUNNING);
      }
      // what it said is said again by this one, or was wrong
      case Held(_, var run, _, _, _) ->
          events.add(new RunEvent.Discarded(run, wish.by() == null ? "" : wish.by(), now));
      case null, default -> {}
    }
    var next = facts.started();
    var run = run(system, next, wish, now);
    events.add(new RunEvent.Started(run));
    return new Taken(running(next, run, owner, now), List.copyOf(events));
  }

  /// Whoever did it is gone.
  public static Step takeOver(Reconciliation known, String owner, Instant now) {
    return known instanceof Running it && it.lease().isFree(now)
        ? new Taken(held(it, Lease.of(owner, now)))
        : new Refused(Refusal.NOT_YOURS);
  }

  private static Run run(String system, Facts facts, Wish wish, Instant now) {
    var delivery = wish.delivery();
    var kind =
        delivery == null
            ? (wish.changes() && facts.mark() != null ? Kind.CHANGES : Kind.FULL)
            : (delivery.full() ? Kind.FULL : Kind.CHANGES);
    var first = kind == Kind.FULL && facts.completeAt() == null;
    return new Run(
        Run.id(system, facts.number()),
        facts.number(),
        first ? Kind.BASELINE : kind,
        now,
        wish.by(),
        delivery,
        null,
        Tally.ZERO);
  }

  private static Running running(Facts facts, Run run, String owner, Instant now) {
    var cursor = run.delivery() == null ? ErpConnector.START : run.delivery().cursor();
    return on(facts, run, new Stage.Reading(cursor), owner, now);
  }

  static Running on(Facts facts, Run run, Stage stage, String owner, Instant now) {
    var lease = Lease.of(owner, now);
    return new Running(facts, run, stage, lease, lease.until(), null);
  }

  /// At the same step as before.
  static Running held(Running it, Lease lease) {
    return new Running(it.facts(), it.run(), it.stage(), lease, lease.until(), it.broken());
  }
}
