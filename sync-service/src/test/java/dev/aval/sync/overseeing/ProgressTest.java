package dev.aval.sync.overseeing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aval.sync.runs.Facts;
import dev.aval.sync.runs.Kind;
import dev.aval.sync.runs.Lease;
import dev.aval.sync.runs.Reconciliation.Running;
import dev.aval.sync.runs.Run;
import dev.aval.sync.runs.Stage;
import dev.aval.sync.runs.Tally;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ProgressTest {
  static final Instant BEGUN = Instant.parse("2026-01-05T02:00:00Z");

  @Test
  void readingIsMeasuredByRecordsAndTheErpsOwnCount() {
    var it = Progress.of(running(new Stage.Reading("x"), 2_000L), BEGUN.plusSeconds(10));
    assertThat(it.phase()).isEqualTo(Progress.Phase.READING);
    assertThat(it.done()).isEqualTo(500);
    assertThat(it.perSecond()).isEqualTo(50);
    assertThat(it.secondsToGo()).hasValue(30);
    assertThat(it.left()).isFalse();
  }

  @Test
  void nobodyKnowsHowLongItTakesWhenTheErpDoesNotCount() {
    var it = Progress.of(running(new Stage.Reading("x"), null), BEGUN.plusSeconds(10));
    assertThat(it.total()).isEmpty();
    assertThat(it.secondsToGo()).isEmpty();
  }

  @Test
  void aRunWhoseLeaseHasEndedWaitsForAnother() {
    var it = Progress.of(running(new Stage.Judging(), 2_000L), BEGUN.plusSeconds(3_600));
    assertThat(it.left()).isTrue();
  }

  @Test
  void whatWasAcceptedAMomentAgoWasLeftByNobody() {
    var held = running(new Stage.Applying(""), 2_000L);
    var accepted =
        new Running(held.facts(), held.run(), held.stage(), new Lease("", BEGUN), BEGUN, null);
    var it = Progress.of(accepted, BEGUN.plusSeconds(3_600));
    assertThat(it.left()).isFalse();
    assertThat(it.secondsToGo()).isEmpty();
  }

  private static Running running(Stage stage, Long total) {
    var tally = Tally.ZERO.page(500, total, 0, 0, 0, 0, 0);
    var run = new Run("ibs-1", 1, Kind.FULL, BEGUN, null, null, null, tally);
    var until = BEGUN.plusSeconds(45);
    return new Running(Facts.begun(BEGUN), run, stage, new Lease("me", until), until, null);
  }
}
