package dev.aval.sync.erp.http.odata;

import dev.aval.sync.erp.ErpConnector;
import dev.aval.sync.erp.ErpKind;
import dev.aval.sync.erp.Setup;
import dev.aval.sync.erp.http.calls.Calls;
import java.time.Clock;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ODataConfiguration {
  @Bean
  ErpKind businessCentral(Clock clock) {
    return new Kind("business-central", true, clock);
  }

  @Bean
  ErpKind sap(Clock clock) {
    return new Kind("sap", false, clock);
  }

  /// @param changes whether a change of an address shows as a change of the contact
  record Kind(String name, boolean changes, Clock clock) implements ErpKind {
    @Override
    public Set<String> options() {
      return Mapping.OPTIONS;
    }

    @Override
    public ErpConnector connect(Setup setup) {
      var calls = new Calls(setup);
      var mapping = changes ? Mapping.ofBusinessCentral(setup) : Mapping.ofSap(setup);
      var service = new Service(setup, calls, Access.of(setup, calls, clock));
      return new ODataConnector(
          service, mapping, changes, setup.pageSize(500), setup.credentialsUntil());
    }
  }
}
