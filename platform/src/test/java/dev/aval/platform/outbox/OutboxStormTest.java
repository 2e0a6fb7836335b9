package dev.aval.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/// Nothing is lost, nothing overtakes, duplicates are equal, under every fault at once. And the
/// harness that says so catches publishers that are broken on purpose.
class OutboxStormTest {
  private final long seed = Faults.seed();

  @Test
  void nothingIsLostAndOrderHolds() throws Exception {
    var findings = new Storm(seed, 30, FaultyParts::new).rage();

    assertThat(findings.failures).as("writers that failed, seed %d", seed).isEmpty();
    assertThat(findings.lost).as("lost, seed %d", seed).isEmpty();
    assertThat(findings.disordered).as("out of order, seed %d", seed).isEmpty();
    assertThat(findings.changedDuplicates).as("changed duplicates, seed %d", seed).isEmpty();
    assertThat(findings.leftOver).as("left in the outbox, seed %d", seed).isEmpty();
    assertThat(findings.miscounted).as("lost or doubled changes, seed %d", seed).isEmpty();
  }

  @Test
  void removingBeforePublishingIsCaughtAsLoss() throws Exception {
    assertThat(caught(RemovesFirst::new, it -> !it.lost.isEmpty())).isTrue();
  }

  @Test
  void clearingTheOutboxWithoutTokenAndRangeIsCaughtAsLoss() throws Exception {
    assertThat(caught(ClearsAll::new, it -> !it.lost.isEmpty())).isTrue();
  }

  @Test
  void endingTheLeaseOfEventsAddedMeanwhileIsCaughtAsLeftOver() throws Exception {
    assertThat(caught(Strands::new, it -> !it.leftOver.isEmpty())).isTrue();
  }

  @Test
  void notWaitingForTheAcknowledgementIsCaughtAsDisorder() throws Exception {
    assertThat(caught(DoesNotWait::new, it -> !it.disordered.isEmpty())).isTrue();
  }

  /// Whether a fault strikes at the right moment is chance: a broken relay may survive one storm,
  /// but not ten.
  private boolean caught(Storm.Instance broken, Predicate<Findings> finds) throws Exception {
    for (int storm = 0; storm < 10; storm++) {
      if (finds.test(new Storm(seed + storm, 15, broken).rage())) {
        return true;
      }
    }
    return false;
  }
}
