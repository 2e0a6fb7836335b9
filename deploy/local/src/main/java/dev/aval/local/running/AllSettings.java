package dev.aval.local.running;

import dev.aval.local.Options;
import dev.aval.local.issuer.DemoPerson;
import java.util.Map;

/// The settings of every program, the gateway included.
record AllSettings(ServiceSettings services, Options options) {
  Map<String, String> of(Service service) {
    return service.equals(Service.GATEWAY)
        ? new GatewaySettings(services, options.httpAddress()).get()
        : ofOneBehindIt(service);
  }

  /// Where the demo people sign in, its operator is told of alarms, unless others are named.
  private Map<String, String> ofOneBehindIt(Service service) {
    var settings = services.of(service);
    if (services.addresses().ownIssuer() && options.external("AVAL_OPERATORS").isEmpty()) {
      settings.put("AVAL_OPERATORS", DemoPerson.operators());
    }
    return settings;
  }

  /// Seven contexts share one JVM: none may claim what is there once.
  Map<String, String> inOneJvm(Service service) {
    var settings = of(service);
    settings.put("management.metrics.use-global-registry", "false");
    return settings;
  }
}
