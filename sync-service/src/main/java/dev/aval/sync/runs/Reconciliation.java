package dev.aval.sync.runs;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One ERP and what is being done about it: at most one run at a time, over all instances.
///
/// What it does is in [Starting], [Stepping] and [Ending].
public sealed interface Reconciliation {
  Facts facts();

  /// When something is to be done about it; null: only when asked.
  @Nullable Instant dueAt();

  record Idle(Facts facts, @Nullable Instant dueAt) implements Reconciliation {}

  /// @param dueAt when the lease ends and another may go on
  /// @param broken this step was tried before; null: it goes as it should
  record Running(
      Facts facts, Run run, Stage stage, Lease lease, Instant dueAt, @Nullable Breakdown broken)
      implements Reconciliation {}

  /// Stopped by its guards until a human says whether to believe it; the next run of the day stands
  /// for it otherwise.
  record Held(Facts facts, Run run, Instant since, List<Guard> guards, @Nullable Instant dueAt)
      implements Reconciliation {}
}
