package dev.aval.sync.overseeing.web;

import dev.aval.sync.overseeing.Overseen;
import dev.aval.sync.overseeing.Progress;
import dev.aval.sync.runs.Breakdown;
import dev.aval.sync.runs.Facts;
import dev.aval.sync.runs.Guard;
import dev.aval.sync.runs.Kind;
import dev.aval.sync.runs.Reconciliation;
import dev.aval.sync.runs.Run;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An ERP as pages and scripts see it.
///
/// @param state `RESTING`, `RUNNING`, `HELD` (its guards stopped it) or `UNKNOWN` (never begun)
/// @param nextAt when the next run begins by itself; null: when something is delivered, or never
/// @param completeAt when the last complete run began, which read `lastRead` records
/// @param run the one that goes on, or is held
/// @param guards why it is held
/// @param baseline whether people of the first run wait for a word about all of them
record SystemView(
    String system,
    String state,
    boolean handsOver,
    @Nullable Instant nextAt,
    @Nullable Instant completeAt,
    int lastRead,
    int failures,
    @Nullable Current run,
    List<Guard> guards,
    boolean baseline) {
  private static final Facts NONE = new Facts(0, Instant.EPOCH, null, 0, null, 0, null);

  /// @param phase null while it is held
  /// @param left whoever did it is gone, and another goes on in a moment
  /// @param broken how often it broke off at its present step; null: it goes as it should
  /// @param againAt when that step is tried again; null: it goes on
  record Current(
      String id,
      Kind kind,
      Instant startedAt,
      @Nullable String by,
      Progress.@Nullable Phase phase,
      int pages,
      int read,
      @Nullable Long total,
      int applied,
      int toApply,
      long perSecond,
      @Nullable Long secondsToGo,
      boolean left,
      @Nullable Breakdown broken,
      @Nullable Instant againAt) {}

  static SystemView of(Overseen it, Instant now) {
    var known = it.now().orElse(null);
    var facts = known == null ? NONE : known.facts();
    return switch (known) {
      case Reconciliation.Running running ->
          view(it, "RUNNING", null, facts, current(running, now), List.of());
      case Reconciliation.Held held ->
          view(
              it,
              "HELD",
              held.dueAt(),
              facts,
              current(held.run(), null, null, null),
              held.guards());
      case Reconciliation.Idle idle -> view(it, "RESTING", idle.dueAt(), facts, null, List.of());
      case null -> view(it, "UNKNOWN", null, facts, null, List.of());
    };
  }

  private static SystemView view(
      Overseen it,
      String state,
      @Nullable Instant nextAt,
      Facts facts,
      @Nullable Current run,
      List<Guard> guards) {
    return new SystemView(
        it.system(),
        state,
        it.handsOver(),
        nextAt,
        facts.completeAt(),
        facts.read(),
        facts.failures(),
        run,
        guards,
        it.baseline());
  }

  private static Current current(Reconciliation.Running it, Instant now) {
    var waits = it.broken() != null && it.lease().owner().isEmpty();
    return current(it.run(), Progress.of(it, now), it.broken(), waits ? it.lease().until() : null);
  }

  private static Current current(
      Run run, @Nullable Progress progress, @Nullable Breakdown broken, @Nullable Instant againAt) {
    var tally = run.tally();
    var toGo = progress == null ? null : progress.secondsToGo();
    return new Current(
        run.id(),
        run.kind(),
        run.startedAt(),
        run.by(),
        progress == null ? null : progress.phase(),
        tally.pages(),
        tally.read(),
        tally.total(),
        tally.applied(),
        tally.toApply(),
        progress == null ? 0 : progress.perSecond(),
        toGo == null || toGo.isEmpty() ? null : toGo.getAsLong(),
        progress != null && progress.left(),
        broken,
        againAt);
  }
}
