package dev.aval.local.running;

import dev.aval.local.Options;
import java.net.URI;

/// Where everything is reached, embedded or given. One place, so that no service has to be told
/// twice.
public record Addresses(
    URI publicUrl,
    String kafka,
    String mongodb,
    String smtp,
    URI issuer,
    boolean ownIssuer,
    int http) {
  public static Addresses of(Options options) {
    var ports = options.ports();
    var given = options.external("AVAL_OIDC_ISSUER");
    return new Addresses(
        options.publicUrl(),
        options.external("AVAL_KAFKA").orElse("127.0.0.1:" + ports.kafka()),
        options.external("AVAL_MONGODB").orElse("mongodb://127.0.0.1:" + ports.mongodb()),
        options.external("AVAL_SMTP").orElse("127.0.0.1:" + ports.smtp()),
        URI.create(given.orElse(options.publicUrl() + "/issuer")),
        given.isEmpty(),
        ports.http());
  }

  public int port(Service service) {
    return http + service.offset();
  }

  public URI at(Service service) {
    return URI.create("http://127.0.0.1:" + port(service));
  }

  /// The issuer and the development pages, straight, for programs that must not depend on the
  /// gateway.
  public URI site() {
    return URI.create("http://127.0.0.1:" + (http + 9));
  }
}
