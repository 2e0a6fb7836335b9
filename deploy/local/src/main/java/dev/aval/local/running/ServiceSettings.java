package dev.aval.local.running;

import dev.aval.local.issuer.ClientSecrets;
import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/// What a service is told to find its neighbours, whether it runs in this JVM or as a process of
/// its own.
public record ServiceSettings(
    Addresses addresses, ClientSecrets secrets, Path secretsFolder, Path erpFolder) {

  public Map<String, String> of(Service service) {
    var settings = everybody(service);
    settings.put("server.address", "127.0.0.1");
    settings.put("AVAL_LINK_KEY", secretsFolder.resolve("link-key.json").toString());
    settings.put("AVAL_ORDER_LINK_KEYS", secretsFolder.resolve("order-link-keys.json").toString());
    settings.put("AVAL_EVIDENCE_KEYS", secretsFolder.resolve("evidence-keys.json").toString());
    settings.put("AVAL_WEBHOOK_KEY", secretsFolder.resolve("webhook-key").toString());
    settings.put("AVAL_ERP_FOLDER", erpFolder.toString());
    if (addresses.ownIssuer()) {
      settings.put("aval.security.client.id", service.name());
      settings.put("aval.security.client.secret", secrets.of(service.name()));
      settings.put("aval.security.client.token-uri", issuer("/oauth2/token"));
    }
    return settings;
  }

  Map<String, String> everybody(Service service) {
    var settings = new LinkedHashMap<String, String>();
    settings.put("spring.config.name", service.name());
    settings.put("spring.main.banner-mode", "off");
    settings.put("spring.lifecycle.timeout-per-shutdown-phase", "3s");
    settings.put("server.port", Integer.toString(addresses.port(service)));
    settings.put("AVAL_PUBLIC_URL", addresses.publicUrl().toString());
    settings.put("AVAL_KAFKA", addresses.kafka());
    settings.put("AVAL_MONGODB", addresses.mongodb());
    settings.put("AVAL_SMTP", addresses.smtp());
    settings.put("AVAL_OIDC_ISSUER", addresses.issuer().toString());
    settings.put("AVAL_APPROVALS_URL", addresses.at(Service.named("approval-service")).toString());
    settings.put("AVAL_LINKS_URL", addresses.at(Service.named("link-service")).toString());
    if (addresses.ownIssuer()) {
      settings.put("AVAL_OIDC_JWKS_URI", issuer("/oauth2/jwks"));
    }
    return settings;
  }

  /// Asked of the issuer itself, so that services start and work while the gateway is away.
  private String issuer(String path) {
    return URI.create(addresses.site() + "/issuer" + path).toString();
  }
}
