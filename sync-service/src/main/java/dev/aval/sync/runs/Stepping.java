package dev.aval.sync.runs;

import dev.aval.sync.runs.Reconciliation.Held;
import dev.aval.sync.runs.Reconciliation.Running;
import dev.aval.sync.runs.Step.Refusal;
import dev.aval.sync.runs.Step.Refused;
import dev.aval.sync.runs.Step.Taken;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The way of a run. Each step is for whoever holds the lease, and renews it.
public final class Stepping {
  private Stepping() {}

  /// He lives, however long a page takes.
  public static Step renewed(Reconciliation known, String owner, Instant now) {
    return mine(known, owner, now, it -> new Taken(it));
  }

  /// @param next null: that was the last page
  public static Step read(
      Reconciliation known,
      String owner,
      Tally tally,
      @Nullable String mark,
      @Nullable String next,
      Instant now) {
    return mine(
        known,
        owner,
        now,
        it ->
            new Taken(
                Starting.on(
                    it.facts(),
                    it.run().with(tally).marked(mark),
                    next == null ? new Stage.Judging() : new Stage.Reading(next),
                    owner,
                    now)));
  }

  /// @param tripped why it has to wait for a human; empty: it is believed
  /// @param next when there is another run that may stand for it
  public static Step judged(
      Reconciliation known,
      String owner,
      Tally tally,
      List<Guard> tripped,
      @Nullable Instant next,
      Instant now) {
    return mine(
        known,
        owner,
        now,
        it -> {
          var run = it.run().with(tally);
          return tripped.isEmpty()
              ? new Taken(Starting.on(it.facts(), run, new Stage.Applying(""), owner, now))
              : new Taken(
                  new Held(it.facts(), run, now, tripped, next),
                  new RunEvent.Guarded(run, tripped, now));
        });
  }

  public static Step applied(
      Reconciliation known, String owner, Tally tally, String after, Instant now) {
    return mine(
        known,
        owner,
        now,
        it ->
            new Taken(
                Starting.on(
                    it.facts(), it.run().with(tally), new Stage.Applying(after), owner, now)));
  }

  /// A human believes it: whoever is first goes on at once.
  public static Step accepted(Reconciliation known, Instant now) {
    return known instanceof Held(var facts, var run, _, _, _)
        ? new Taken(new Running(facts, run, new Stage.Applying(""), new Lease("", now), now, null))
        : new Refused(Refusal.NOTHING_HELD);
  }

  /// It could not be done, by a fault of ours: whoever is first tries the same step again, later.
  public static Step brokeOff(Reconciliation known, String owner, Throwable thrown, Instant now) {
    return mine(
        known,
        owner,
        now,
        it -> {
          var broken = Breakdown.of(thrown, it.broken(), now);
          var free = new Lease("", broken.again());
          return new Taken(
              new Running(it.facts(), it.run(), it.stage(), free, free.until(), broken));
        });
  }

  static Step mine(Reconciliation known, String owner, Instant now, Function<Running, Step> step) {
    return known instanceof Running it && it.lease().owner().equals(owner)
        ? step.apply(Starting.held(it, Lease.of(owner, now)))
        : new Refused(Refusal.NOT_YOURS);
  }
}
