package dev.aval.sync.erp.http.tryton;

import static dev.aval.sync.erp.ErpConnectorContract.all;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aval.sync.erp.ErpConnector;
import dev.aval.sync.erp.Secret;
import dev.aval.sync.erp.Setups;
import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// 20,000 parties may take half a minute of our own time, with all that is done to them. Of a real
/// one where `aval.tryton` names it (`http://127.0.0.1:8000/`), else of one that answers at once,
/// in this very process.
class TrytonSpeedIT {
  private static final int PARTIES = 20_000;

  @Test
  void twentyThousandPartiesAreReadInNoTimeOfOurOwn() throws Exception {
    var real = System.getProperty("aval.tryton");
    if (real != null) {
      var setup = Setups.of(real, Secret.of("R3ad-Only-ERP"), Map.of());
      measure("a real Tryton", TrytonConfiguration.connector(setup, Clock.systemUTC()));
      return;
    }
    try (var tryton = new FakeTryton()) {
      for (var id = 1; id <= PARTIES; id++) {
        tryton.party(id, Map.of());
      }
      measure("a stand-in", tryton.connector());
    }
  }

  private static void measure(String what, ErpConnector erp) {
    var begin = Instant.now();
    var cpu = cpu();
    var rows = all(erp, ErpConnector.START, erp.capabilities().pageSize());
    var took = Duration.between(begin, Instant.now());
    System.out.printf(
        "Tryton: %,d parties of %s in %d ms, %d ms of them CPU of this process%n",
        rows.size(), what, took.toMillis(), cpu() - cpu);
    assertThat(rows).hasSizeGreaterThanOrEqualTo(PARTIES);
    assertThat(took).isLessThan(Duration.ofSeconds(30));
  }

  private static long cpu() {
    var system =
        (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    return system.getProcessCpuTime() / 1_000_000;
  }
}
