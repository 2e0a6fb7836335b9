package dev.aval.sync.runs;

import dev.aval.sync.runs.Reconciliation.Held;
import dev.aval.sync.runs.Reconciliation.Idle;
import dev.aval.sync.runs.Step.Refusal;
import dev.aval.sync.runs.Step.Refused;
import dev.aval.sync.runs.Step.Taken;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How a run ends.
public final class Ending {
  private Ending() {}

  public static Step completed(
      Reconciliation known, String owner, @Nullable Instant next, Instant now) {
    return Stepping.mine(
        known,
        owner,
        now,
        it ->
            new Taken(
                new Idle(it.facts().ended(it.run()), next), new RunEvent.Completed(it.run(), now)));
  }

  /// Nothing was applied.
  ///
  /// @param again whether what was delivered is read again
  public static Step failed(
      Reconciliation known,
      String owner,
      String reason,
      boolean again,
      @Nullable Instant next,
      Instant now) {
    return Stepping.mine(
        known,
        owner,
        now,
        it ->
            new Taken(
                new Idle(it.facts().failed(it.run(), again), next),
                new RunEvent.Failed(it.run(), reason, now)));
  }

  /// The ERP knows our mark no more: everything is read instead, at once.
  public static Step unmarked(Reconciliation known, String owner, Instant now) {
    return Stepping.mine(
        known,
        owner,
        now,
        it ->
            new Taken(
                new Idle(it.facts().unmarked(), now),
                new RunEvent.Failed(it.run(), "MARK_EXPIRED", now)));
  }

  /// A human does not believe it.
  public static Step discarded(
      Reconciliation known, String by, @Nullable Instant next, Instant now) {
    return known instanceof Held(var facts, var run, _, _, _)
        ? new Taken(new Idle(facts.failed(run, false), next), new RunEvent.Discarded(run, by, now))
        : new Refused(Refusal.NOTHING_HELD);
  }

  /// What was delivered had been delivered before: nothing of it is new.
  public static Step repeated(
      Reconciliation known, String owner, @Nullable Instant next, Instant now) {
    return Stepping.mine(
        known,
        owner,
        now,
        it ->
            new Taken(
                new Idle(it.facts().repeated(it.run()), next),
                new RunEvent.Discarded(it.run(), "", now)));
  }
}
