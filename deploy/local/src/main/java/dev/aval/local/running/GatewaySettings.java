package dev.aval.local.running;

import java.util.Map;

/// What the gateway is told: the only program that a person's browser reaches.
record GatewaySettings(ServiceSettings services, String address) {
  Map<String, String> get() {
    var settings = services.everybody(Service.GATEWAY);
    settings.put("server.address", address);
    return settings;
  }
}
