package dev.aval.sync.erp.http.tryton;

import dev.aval.sync.erp.ErpConnector;
import dev.aval.sync.erp.ErpKind;
import dev.aval.sync.erp.Setup;
import dev.aval.sync.erp.WrongSetting;
import dev.aval.sync.erp.http.calls.Calls;
import dev.aval.sync.erp.http.calls.RecordsConnector;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class TrytonConfiguration {
  /// A refusal of the password takes Tryton up to 31 s.
  private static final Duration LEAST_LOGIN = Duration.ofSeconds(35);

  @Bean
  ErpKind tryton(Clock clock) {
    return new Kind(clock);
  }

  record Kind(Clock clock) implements ErpKind {
    @Override
    public String name() {
      return "tryton";
    }

    @Override
    public Set<String> options() {
      return Options.NAMES;
    }

    @Override
    public ErpConnector connect(Setup setup) {
      if (setup.loginTimeout().compareTo(LEAST_LOGIN) < 0) {
        throw new WrongSetting("login-timeout", "must be 35s or more, as long as Tryton may think");
      }
      return connector(setup, clock);
    }
  }

  static ErpConnector connector(Setup setup, Clock clock) {
    var endpoint = new Endpoint(setup, new Calls(setup));
    var sessions = new Sessions(setup, endpoint, clock);
    var options = Options.of(setup);
    return new RecordsConnector<>(
        new Parties(new Rpc(endpoint, sessions), options),
        setup.pageSize(500),
        setup.credentialsUntil());
  }
}
