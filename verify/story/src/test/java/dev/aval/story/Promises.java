package dev.aval.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aval.invariants.Check;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;

/// What `./aval check` says of a platform.
record Promises(RunningAval aval) {
  static Promises of(RunningAval aval) {
    return new Promises(aval);
  }

  /// All of them, with nothing on its way any more.
  void awaitKept(Duration atMost) {
    Awaitility.await("every promise kept")
        .atMost(atMost)
        .pollInterval(Duration.ofSeconds(2))
        .untilAsserted(() -> {
          var said = new ByteArrayOutputStream();
          var out = new PrintStream(said, true, StandardCharsets.UTF_8);
          var code = new Check(out, out).run(List.of("--kafka", aval.kafka(), "--grace", "PT0S"));
          assertThat(code).as(said.toString(StandardCharsets.UTF_8)).isZero();
        });
  }
}
