package dev.aval.local.running;

import dev.aval.local.issuer.ClientScopes;
import java.util.Map;

/// What the gateway is told: the only program that a person's browser reaches.
record GatewaySettings(ServiceSettings services, String address) {
  private static final Map<String, String> URLS =
      Map.of(
          "AVAL_REQUESTS_URL", "request-service",
          "AVAL_APPROVALS_URL", "approval-service",
          "AVAL_NOTIFICATIONS_URL", "notification-service",
          "AVAL_REMINDERS_URL", "reminder-service",
          "AVAL_SYNC_URL", "sync-service");

  Map<String, String> get() {
    var addresses = services.addresses();
    var settings = services.everybody(Service.GATEWAY);
    settings.put("server.address", address);
    settings.put("AVAL_LOCAL", Boolean.toString(addresses.ownIssuer()));
    settings.put("AVAL_LOCAL_URL", addresses.site().toString());
    URLS.forEach(
        (name, service) -> settings.put(name, addresses.at(Service.named(service)).toString()));
    if (addresses.ownIssuer()) {
      settings.put("AVAL_GATEWAY_CLIENT_SECRET", services.secrets().of(ClientScopes.GATEWAY));
    }
    return settings;
  }
}
