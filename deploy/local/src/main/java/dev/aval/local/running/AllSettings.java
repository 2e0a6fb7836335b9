package dev.aval.local.running;

import dev.aval.local.Options;
import java.util.Map;

/// The settings of every program, the gateway included.
record AllSettings(ServiceSettings services, Options options) {
  Map<String, String> of(Service service) {
    return service.equals(Service.GATEWAY)
        ? new GatewaySettings(services, options.httpAddress()).get()
        : services.of(service);
  }

  /// Seven contexts share one JVM: none may claim what is there once.
  Map<String, String> inOneJvm(Service service) {
    var settings = of(service);
    settings.put("management.metrics.use-global-registry", "false");
    return settings;
  }
}
