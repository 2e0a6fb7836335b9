package dev.aval.sync.reconciling;

import dev.aval.sync.differences.Absence;
import dev.aval.sync.differences.Differences;
import dev.aval.sync.differences.Reading;
import dev.aval.sync.erp.Answer.Failed;
import dev.aval.sync.erp.Answer.Got;
import dev.aval.sync.erp.Delivery;
import dev.aval.sync.erp.Erp;
import dev.aval.sync.erp.Failure;
import dev.aval.sync.erp.Health;
import dev.aval.sync.erp.Page;
import dev.aval.sync.erp.Reason;
import dev.aval.sync.judging.Applying;
import dev.aval.sync.runs.Ending;
import dev.aval.sync.runs.Facts;
import dev.aval.sync.runs.Kind;
import dev.aval.sync.runs.Reconciliation;
import dev.aval.sync.runs.Reconciliation.Running;
import dev.aval.sync.runs.Reconciliations;
import dev.aval.sync.runs.Run;
import dev.aval.sync.runs.Stage;
import dev.aval.sync.runs.Step;
import dev.aval.sync.runs.Step.Refused;
import dev.aval.sync.runs.Step.Taken;
import dev.aval.sync.runs.Stepping;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Does the steps of one run, from wherever it is, as long as the lease is ours. Each step ends
/// with a checkpoint, and doing a step again changes nothing: so it may end anywhere.
final class Runner {
  private static final int BATCH = 500;

  private final Erp erp;
  private final String owner;
  private final Reconciliations reconciliations;
  private final Reading reading;
  private final Absence absence;
  private final Differences differences;
  private final Applying applying;
  private final Closing closing;
  private final Settings settings;
  private final Clock clock;

  Runner(
      Erp erp,
      String owner,
      Reconciliations reconciliations,
      Reading reading,
      Absence absence,
      Differences differences,
      Applying applying,
      Closing closing,
      Settings settings,
      Clock clock) {
    this.erp = erp;
    this.owner = owner;
    this.reconciliations = reconciliations;
    this.reading = reading;
    this.absence = absence;
    this.differences = differences;
    this.applying = applying;
    this.closing = closing;
    this.settings = settings;
    this.clock = clock;
  }

  /// Until the run has ended, or is another's.
  void run(Running begun) {
    if (begun.run().delivery() instanceof Delivery it && it.repeats() != null) {
      closing.discarded(erp, begun.run(), "the same as " + it.repeats(), clock.instant());
      step((known, now) -> Ending.repeated(known, owner, Calendar.next(erp, now), now));
      return;
    }
    Optional<Running> at =
        begun.stage() instanceof Stage.Reading ? checked(begun) : Optional.of(begun);
    while (at.isPresent()) {
      var it = at.get();
      at =
          switch (it.stage()) {
            case Stage.Reading(var cursor) -> read(it.facts(), it.run(), cursor);
            case Stage.Judging _ -> judge(it.facts(), it.run());
            case Stage.Applying(var after) -> apply(it.run(), after);
          };
    }
  }

  private Optional<Running> checked(Running it) {
    return switch (erp.connector().check()) {
      case Got<Health>(var health) -> {
        closing.healthy(erp, health, clock.instant());
        yield Optional.of(it);
      }
      case Failed<Health>(var failure) -> failed(it.facts(), it.run(), failure);
    };
  }

  private Optional<Running> read(Facts facts, Run run, String cursor) {
    var size = erp.connector().capabilities().pageSize();
    var answer =
        run.kind() == Kind.CHANGES
            ? erp.connector()
                .readChanges(
                    run.delivery() == null ? Objects.requireNonNullElse(facts.mark(), "") : "",
                    cursor,
                    size)
            : erp.connector().readAll(cursor, size);
    return switch (answer) {
      case Got<Page>(var page) -> {
        var tally = reading.take(erp.system(), run, page, clock.instant());
        yield step((it, now) -> Stepping.read(it, owner, tally, page.mark(), page.next(), now));
      }
      case Failed<Page>(var failure) -> failed(facts, run, failure);
    };
  }

  private Optional<Running> judge(Facts facts, Run run) {
    var told = absence.tell(erp.system(), run);
    var tripped = settings.guards().judge(run.kind(), told.tally(), facts, told.known());
    if (!tripped.isEmpty()) {
      closing.guarded(erp, run.with(told.tally()), tripped, clock.instant());
    }
    return step((it, now) ->
        Stepping.judged(it, owner, told.tally(), tripped, Calendar.next(erp, now), now));
  }

  private Optional<Running> apply(Run run, String after) {
    var batch = differences.after(run.id(), after, BATCH);
    if (batch.isEmpty()) {
      closing.completed(erp, run, clock.instant());
      return step((it, now) -> Ending.completed(it, owner, Calendar.next(erp, now), now));
    }
    var done = applying.apply(erp.system(), run, batch, clock.instant());
    var tally =
        run.tally().applied(batch.size(), done.proposed(), done.withdrawn(), done.conflicts());
    var last = batch.getLast().contactId();
    return step((it, now) -> Stepping.applied(it, owner, tally, last, now));
  }

  private Optional<Running> failed(Facts facts, Run run, Failure failure) {
    var reason = failure.text();
    var again = failure.reason().passes() && isAsked();
    closing.failed(erp, run, failure, clock.instant());
    return failure.reason() == Reason.MARK_EXPIRED
        ? step((it, now) -> Ending.unmarked(it, owner, now))
        : step(
            (it, now) -> Ending.failed(it, owner, reason, again, next(facts, failure, now), now));
  }

  /// What passes is tried again soon; credentials that were refused never before the next day, for
  /// an ERP may lock the account.
  private @Nullable Instant next(Facts facts, Failure failure, Instant now) {
    if (!isAsked() || !failure.reason().passes()) {
      return Calendar.next(erp, now);
    }
    var pause = settings.pause(facts.failures());
    var asked = failure.retryAfter();
    return now.plus(asked != null && asked.compareTo(pause) > 0 ? asked : pause);
  }

  private boolean isAsked() {
    return !erp.connector().capabilities().deliveries();
  }

  private interface Stepped {
    Step of(Reconciliation known, Instant now);
  }

  private Optional<Running> step(Stepped step) {
    var now = clock.instant();
    Function<Optional<Reconciliation>, Step> decide =
        known ->
            known.map(it -> step.of(it, now)).orElseGet(() -> new Refused(Step.Refusal.NOT_YOURS));
    return reconciliations.change(erp.system(), decide) instanceof Taken(var next, _)
            && next instanceof Running running
        ? Optional.of(running)
        : Optional.empty();
  }

  /// A fault of ours ended it before its time.
  void brokeOff(Throwable thrown) {
    step((it, now) -> Stepping.brokeOff(it, owner, thrown, now))
        .ifPresent(it -> closing.brokeOff(erp, it, clock.instant()));
  }

  /// Renews the lease while a step takes its time.
  boolean renew() {
    var now = clock.instant();
    return reconciliations.change(
            erp.system(),
            known ->
                known
                    .map(it -> Stepping.renewed(it, owner, now))
                    .orElseGet(() -> new Refused(Step.Refusal.NOT_YOURS)))
        instanceof Taken;
  }
}
