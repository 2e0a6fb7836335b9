package dev.aval.platform.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aval.contracts.Topics;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RecorderTest {
  private final List<Recorded> kept = new ArrayList<>();
  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final Recorder recorder = new Recorder(kept::addAll, new InletMetrics(meters));

  @Test
  void everyEventIsKeptAsItIsWhateverItsBodyHolds() {
    recorder.consume(
        List.of(
            Records.good(Topics.REQUESTS, "a", 0),
            Poison.NOT_JSON.record(Topics.REQUESTS, "a", 1),
            Poison.UNKNOWN_VERSION.record(Topics.APPROVALS, "b", 2)));
    assertThat(kept).extracting(Recorded::key).containsExactly("a", "a", "b");
    assertThat(kept.get(1).body()).isEqualTo("{\"requestId\": oops");
    assertThat(kept.get(2).type()).isEqualTo("request.submitted.v9");
    assertThat(meters.get("aval.consumed").counters()).hasSize(2);
  }

  @Test
  void whatIsNoEventOfOursIsLeftOut() {
    recorder.consume(
        List.of(
            Poison.NO_ID.record(Topics.REQUESTS, "a", 0),
            Poison.NO_TYPE.record(Topics.REQUESTS, "a", 1),
            Records.record(Topics.REQUESTS, null, 2, Map.of(), new byte[0]),
            Records.record(Topics.REQUESTS, "a", 3, Map.of("ce_subject", "b"), new byte[0]),
            Records.record(Topics.REQUESTS, "a", 4, Map.of(), new byte[] {(byte) 0xff})));
    assertThat(kept).isEmpty();
  }

  /// As an exception, because a consumer's thread does not survive an Error.
  @Test
  void whateverFailsBringsTheBatchAgain() {
    var failing =
        new Recorder(
            _ -> {
              throw new StackOverflowError();
            },
            new InletMetrics(meters));
    assertThatThrownBy(() -> failing.consume(List.of(Records.good(Topics.REQUESTS, "a", 0))))
        .isInstanceOf(TransientFailure.class);
  }
}
