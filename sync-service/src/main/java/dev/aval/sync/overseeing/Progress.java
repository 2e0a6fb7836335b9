package dev.aval.sync.overseeing;

import dev.aval.sync.runs.Reconciliation.Running;
import dev.aval.sync.runs.Stage;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/// How far a run is.
///
/// @param done of the present stage
/// @param total of it; empty where the ERP does not tell
/// @param perSecond since the run began; 0 after reading, for nobody knows when that ended
/// @param left whoever did it is gone; not of one that a human has just accepted
public record Progress(
    Phase phase, int pages, long done, OptionalLong total, long perSecond, boolean left) {
  public enum Phase {
    READING,
    JUDGING,
    APPLYING
  }

  public static Progress of(Running it, Instant now) {
    var tally = it.run().tally();
    var phase = phase(it.stage());
    long done = phase == Phase.APPLYING ? tally.applied() : tally.read();
    var total = phase == Phase.APPLYING ? OptionalLong.of(tally.toApply()) : total(tally.total());
    long seconds = Math.max(1, Duration.between(it.run().startedAt(), now).toSeconds());
    var lease = it.lease();
    var left = !lease.owner().isEmpty() && !lease.until().isAfter(now);
    long perSecond = phase == Phase.READING ? done / seconds : 0;
    return new Progress(phase, tally.pages(), done, total, perSecond, left);
  }

  /// How long the present stage goes on; empty where nobody can tell.
  public OptionalLong secondsToGo() {
    return total.isEmpty() || perSecond == 0
        ? OptionalLong.empty()
        : OptionalLong.of(Math.max(0, total.getAsLong() - done) / perSecond);
  }

  private static Phase phase(Stage stage) {
    return switch (stage) {
      case Stage.Reading _ -> Phase.READING;
      case Stage.Judging _ -> Phase.JUDGING;
      case Stage.Applying _ -> Phase.APPLYING;
    };
  }

  private static OptionalLong total(@Nullable Long it) {
    return it == null ? OptionalLong.empty() : OptionalLong.of(it);
  }
}
