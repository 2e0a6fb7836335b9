package dev.aval.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;

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
    var findings = new Storm(seed, 15, RemovesFirst::new).rage();

    assertThat(findings.lost).isNotEmpty();
  }

  @Test
  void clearingTheOutboxWithoutTokenAndRangeIsCaughtAsLoss() throws Exception {
    var findings = new Storm(seed, 15, ClearsAll::new).rage();

    assertThat(findings.lost).isNotEmpty();
  }

  @Test
  void endingTheLeaseOfEventsAddedMeanwhileIsCaughtAsLeftOver() throws Exception {
    var findings = new Storm(seed, 15, Strands::new).rage();

    assertThat(findings.leftOver).isNotEmpty();
  }

  @Test
  void notWaitingForTheAcknowledgementIsCaughtAsDisorder() throws Exception {
    var findings = new Storm(seed, 15, DoesNotWait::new).rage();

    assertThat(findings.disordered).isNotEmpty();
  }
}
