package dev.aval.sync.runs;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is kept of a run.
public record Report(
    String runId,
    String system,
    int number,
    Kind kind,
    Outcome outcome,
    @Nullable String reason,
    List<Guard> guards,
    Instant startedAt,
    Instant endedAt,
    @Nullable String by,
    @Nullable String delivery,
    Tally tally) {
  public enum Outcome {
    COMPLETE,
    FAILED,
    GUARDED,
    DISCARDED
  }

  /// For whoever looks after an ERP that hands over files.
  public String text() {
    var t = tally;
    return """
    %s: %s%s
    %d records read, %d new, %d changed, %d left, %d missing, %d rows left out
    %d proposed, %d withdrawn, %d to be looked at
    """
        .formatted(
            runId,
            outcome,
            reason == null ? "" : ", " + reason,
            t.read(),
            t.fresh(),
            t.changed(),
            t.left(),
            t.missing(),
            t.bad(),
            t.proposed(),
            t.withdrawn(),
            t.conflicts());
  }
}
