package dev.aval.sync.runs;

import java.util.List;

/// What became of an ERP by one step of a run.
public sealed interface Step {
  record Taken(Reconciliation next, List<RunEvent> events) implements Step {
    public Taken(Reconciliation next, RunEvent... events) {
      this(next, List.of(events));
    }
  }

  record Refused(Refusal why) implements Step {}

  enum Refusal {
    /// There is a run already.
    RUNNING,
    /// Another goes on with it.
    NOT_YOURS,
    /// There is nothing that waits for a human.
    NOTHING_HELD,
    /// It is not its time.
    NOT_DUE,
    NO_SUCH_SYSTEM,
    /// It hands over, and nothing is there.
    NOTHING_DELIVERED
  }
}
