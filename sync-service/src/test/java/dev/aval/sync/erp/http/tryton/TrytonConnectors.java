package dev.aval.sync.erp.http.tryton;

import dev.aval.sync.erp.ErpConnector;
import dev.aval.sync.erp.Secret;
import dev.aval.sync.erp.Setups;
import dev.aval.sync.testing.Tryton;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;

/// The adapter as it is set up, for whoever tests with a real Tryton elsewhere.
public final class TrytonConnectors {
  private TrytonConnectors() {}

  public static ErpConnector of(Tryton tryton, Duration timeout) {
    var setup = Setups.of(tryton.url(), Secret.of(Tryton.PASSWORD), timeout, Map.of());
    return TrytonConfiguration.connector(setup, Clock.systemUTC());
  }
}
