package dev.aval.request.gates;

import static dev.aval.request.requests.Examples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aval.request.gates.Gate.Progress;
import dev.aval.request.requests.Cause;
import java.util.List;
import org.junit.jupiter.api.Test;

class GateTest {
  final Gate open = Gate.open("ACC-1001", "ticket-42");
  final Gate shut = next(open, waits("r1", 1));

  @Test
  void whatWaitsShutsTheGateAndItsEndOpensIt() {
    assertThat(shut)
        .isEqualTo(
            new Gate(
                "ACC-1001", "ticket-42", List.of(blocker("r1")), List.of(new Progress("r1", 1))));
    assertThat(shut.told(NOW)).isEqualTo(new GateEvent.Blocked(shut, NOW));
    var opened = next(shut, ended("r1", 2));
    assertThat(opened.blocked()).isFalse();
    assertThat(opened.told(NOW)).isEqualTo(new GateEvent.Unblocked(opened, NOW));
  }

  @Test
  void itStaysShutWhileAnotherRequestWaits() {
    var both = next(shut, waits("r2", 1));
    assertThat(next(both, ended("r1", 2)).blockers())
        .extracting(Blocker::requestId)
        .containsExactly("r2");
  }

  @Test
  void aLateRepetitionOfTheBeginningNeverShutsItAgain() {
    var opened = next(shut, ended("r1", 2));
    assertThat(opened.after(waits("r1", 1))).isEmpty();
    assertThat(next(opened, waits("r1", 3)).blocked()).as("reopened").isTrue();
  }

  @Test
  void anotherRevisionTakesThePlaceOfTheOneBefore() {
    assertThat(next(shut, waits("r1", 2)).blockers()).hasSize(1);
  }

  @Test
  void itRemembersNoMoreThanAHundredRequests() {
    var gate = open;
    for (int i = 0; i < 150; i++) gate = next(gate, ended("r" + i, 2));
    assertThat(gate.heard()).hasSize(Gate.REMEMBERED).contains(new Progress("r149", 2));
  }

  private static Gate next(Gate gate, Heard heard) {
    return gate.after(heard).orElseThrow();
  }

  private static Heard waits(String requestId, long seq) {
    return new Heard.Waits("ACC-1001", "ticket-42", blocker(requestId), seq, NOW, cause());
  }

  private static Heard ended(String requestId, long seq) {
    return new Heard.Ended("ACC-1001", "ticket-42", requestId, seq, NOW, cause());
  }

  private static Blocker blocker(String requestId) {
    return new Blocker(requestId, "order", "Certificate", NOW);
  }

  private static Cause cause() {
    return new Cause("aval.requests-0", 1, "r1.1", null);
  }
}
