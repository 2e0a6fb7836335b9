package dev.aval.sync.reconciling;

import dev.aval.sync.erp.Delivery;
import dev.aval.sync.erp.Erp;
import dev.aval.sync.erp.Erps;
import dev.aval.sync.runs.Ending;
import dev.aval.sync.runs.Facts;
import dev.aval.sync.runs.Reconciliation;
import dev.aval.sync.runs.Reconciliation.Held;
import dev.aval.sync.runs.Reconciliation.Idle;
import dev.aval.sync.runs.Reconciliation.Running;
import dev.aval.sync.runs.Reconciliations;
import dev.aval.sync.runs.Run;
import dev.aval.sync.runs.RunEvent;
import dev.aval.sync.runs.Starting;
import dev.aval.sync.runs.Starting.Wish;
import dev.aval.sync.runs.Step;
import dev.aval.sync.runs.Step.Refusal;
import dev.aval.sync.runs.Step.Refused;
import dev.aval.sync.runs.Step.Taken;
import dev.aval.sync.runs.Stepping;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The daily reconciliation: begins runs when it is time, when somebody asks and when something was
/// delivered; goes on with those that were left; hears what humans say about those that are held.
public final class Reconciling {
  private final Erps erps;
  private final Reconciliations reconciliations;
  private final Runners runners;
  private final Closing closing;
  private final Executor executor;
  private final Clock clock;

  Reconciling(
      Erps erps,
      Reconciliations reconciliations,
      Runners runners,
      Closing closing,
      Executor executor,
      Clock clock) {
    this.erps = erps;
    this.reconciliations = reconciliations;
    this.runners = runners;
    this.closing = closing;
    this.executor = executor;
    this.clock = clock;
  }

  /// Each ERP that was set up is known from now on; one that is asked is read at once.
  public void begin() {
    for (var erp : erps.all()) {
      var asked = !erp.connector().capabilities().deliveries();
      var now = clock.instant();
      reconciliations.change(
          erp.system(),
          known ->
              known.isPresent()
                  ? new Refused(Refusal.NOT_DUE)
                  : new Taken(new Idle(Facts.begun(now), asked ? now : null), List.of()));
    }
  }

  /// Its time has come: of a run to begin, or of a lease that ended.
  public void due(String system) {
    var erp = erps.find(system);
    if (erp.isEmpty()) {
      reconciliations.change(system, Reconciling::rest);
      return;
    }
    take(erp.get(), known -> due(erp.get(), known));
  }

  /// Looks whether something was delivered, and whether the daily run is late (P11). One ERP that
  /// cannot be looked at keeps nobody from the others.
  ///
  /// @throws RuntimeException what went wrong with one of them
  public void look() {
    RuntimeException wrong = null;
    for (var erp : erps.all()) {
      try {
        look(erp);
      } catch (RuntimeException failure) {
        wrong = failure;
      }
    }
    if (wrong != null) {
      throw wrong;
    }
  }

  private void look(Erp erp) {
    var known = reconciliations.find(erp.system());
    var facts = known.map(Reconciliation::facts).orElseGet(() -> Facts.begun(clock.instant()));
    closing.late(erp, facts.completeAt(), facts.since(), clock.instant());
    if (known.isEmpty() || known.get() instanceof Idle) {
      erp.connector()
          .waiting()
          .filter(it -> !it.id().equals(facts.lastDelivery()))
          .ifPresent(it -> start(erp, new Wish(false, null, it)));
    }
  }

  /// @param by the e-mail of who asks
  public Step runNow(String system, String by) {
    var erp = erps.find(system);
    if (erp.isEmpty()) {
      return new Refused(Refusal.NO_SUCH_SYSTEM);
    }
    var delivery = delivery(erp.get());
    return delivery == null && erp.get().connector().capabilities().deliveries()
        ? new Refused(Refusal.NOTHING_DELIVERED)
        : start(erp.get(), new Wish(false, by, delivery));
  }

  /// What the guards stopped is true.
  public Step accept(String system, String runId) {
    return reconciliations.change(
        system,
        known ->
            held(known, runId)
                .map(it -> Stepping.accepted(it, clock.instant()))
                .orElseGet(() -> new Refused(Refusal.NOTHING_HELD)));
  }

  /// What the guards stopped is wrong.
  public Step discard(String system, String runId, String by) {
    var held = held(reconciliations.find(system), runId);
    var erp = erps.find(system);
    if (held.isEmpty() || erp.isEmpty()) {
      return new Refused(Refusal.NOTHING_HELD);
    }
    var now = clock.instant();
    closing.discarded(erp.get(), held.get().run(), by, now);
    return reconciliations.change(
        system,
        known ->
            held(known, runId)
                .map(it -> Ending.discarded(it, by, Calendar.next(erp.get(), now), now))
                .orElseGet(() -> new Refused(Refusal.NOTHING_HELD)));
  }

  private static Optional<Held> held(Optional<Reconciliation> known, String runId) {
    return known
        .filter(Held.class::isInstance)
        .map(Held.class::cast)
        .filter(it -> it.run().id().equals(runId));
  }

  private Step start(Erp erp, Wish wish) {
    return take(
        erp, known -> Starting.start(erp.system(), known, wish, runners.owner(), clock.instant()));
  }

  private Step due(Erp erp, Optional<Reconciliation> known) {
    var now = clock.instant();
    return switch (known.orElse(null)) {
      case Running it -> Starting.takeOver(it, runners.owner(), now);
      case Idle(var facts, var dueAt) when isPast(dueAt, now) ->
          Starting.start(erp.system(), known, wish(erp, facts, now), runners.owner(), now);
      case Held(var facts, _, _, _, var dueAt) when isPast(dueAt, now) ->
          Starting.start(erp.system(), known, wish(erp, facts, now), runners.owner(), now);
      case null, default -> new Refused(Refusal.NOT_DUE);
    };
  }

  private Wish wish(Erp erp, Facts facts, Instant now) {
    return new Wish(Calendar.isChangesTime(erp, facts.completeAt(), now), null, delivery(erp));
  }

  private static @Nullable Delivery delivery(Erp erp) {
    return erp.connector().waiting().orElse(null);
  }

  private Step take(Erp erp, Function<Optional<Reconciliation>, Step> decide) {
    var step = reconciliations.change(erp.system(), decide);
    if (step instanceof Taken(Running running, var events)) {
      events.forEach(it -> superseded(erp, it, running.run()));
      executor.execute(() -> runners.run(erp, running));
    }
    return step;
  }

  /// A held run in whose place another begins.
  private void superseded(Erp erp, RunEvent event, Run by) {
    if (event instanceof RunEvent.Discarded(var run, var whom, var at)
        && (run.delivery() == null || !run.delivery().equals(by.delivery()))) {
      closing.discarded(erp, run, whom, at);
    }
  }

  /// An ERP that is set up no more.
  private static Step rest(Optional<Reconciliation> known) {
    return known.isPresent()
        ? new Taken(new Idle(known.get().facts(), null), List.of())
        : new Refused(Refusal.NOT_DUE);
  }

  private static boolean isPast(@Nullable Instant dueAt, Instant now) {
    return dueAt != null && !dueAt.isAfter(now);
  }
}
