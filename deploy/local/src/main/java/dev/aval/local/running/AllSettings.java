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

  /// Seven contexts share one JVM: none may claim what is there once, and none starts what only a neighbour uses.
  Map<String, String> inOneJvm(Service service) {
    var settings = of(service);
    settings.put("management.metrics.use-global-registry", "false");
    settings.put(OwnAutoConfigurations.PART, service.name());
    return settings;
  }
}
