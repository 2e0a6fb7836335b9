package dev.aval.local.broker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aval.local.FreePort;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedBrokerTest {
  private static final List<String> HUNDRED =
      IntStream.range(0, 100).mapToObj(n -> "record " + n).toList();

  @TempDir private Path folder;
  private final int port = FreePort.any();

  @Test
  void keepsRecordsAndItsIdentityOverARestart() throws Exception {
    String clusterId;
    try (var broker = open()) {
      Records.produce(port, HUNDRED);
      clusterId = EmbeddedBroker.clusterId(folder);
    }
    try (var again = open()) {
      assertThat(Records.consume(port, 100)).containsExactlyElementsOf(HUNDRED);
      assertThat(EmbeddedBroker.clusterId(folder)).isEqualTo(clusterId);
    }
  }

  @Test
  void keepsEveryAcknowledgedRecordWhenItsProcessIsKilled() throws Exception {
    var process = BrokerProcess.start(folder, port);
    try {
      Records.produce(port, HUNDRED);
    } finally {
      process.destroyForcibly().waitFor();
    }
    try (var again = open()) {
      assertThat(Records.consume(port, 100)).containsExactlyElementsOf(HUNDRED);
    }
  }

  private EmbeddedBroker open() {
    return EmbeddedBroker.open(folder, port, FreePort.any());
  }
}
