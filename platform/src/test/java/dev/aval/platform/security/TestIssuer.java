package dev.aval.platform.security;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.test.context.DynamicPropertyRegistry;

/// A real issuer for tests of every service: keys over HTTP, signed tokens of both kinds, a token
/// endpoint.
///
/// ```java
/// static final TestIssuer issuer = TestIssuer.start();
/// @DynamicPropertySource static void trust(DynamicPropertyRegistry r) { issuer.trustedBy(r); }
/// ```
public final class TestIssuer implements AutoCloseable {
  public static final String AUDIENCE = "aval";
  public static final String REVIEW = "aval-review";

  private final HttpServer server;
  private final ECKey key;
  private final AtomicInteger issued = new AtomicInteger();

  private TestIssuer(HttpServer server, ECKey key) {
    this.server = server;
    this.key = key;
    serve("/jwks", () -> new JWKSet(key.toPublicJWK()).toString());
    serve(
        "/.well-known/openid-configuration",
        () ->
            """
            {"issuer": "%1$s", "jwks_uri": "%1$s/jwks", "token_endpoint": "%1$s/token"}\
            """
                .formatted(url()));
    serve(
        "/token",
        () ->
            """
            {"access_token": "%s", "token_type": "Bearer", "expires_in": 300}\
            """
                .formatted(client("service-" + issued.incrementAndGet(), "links.mint")));
    server.start();
  }

  public static TestIssuer start() {
    try {
      var local = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
      var key = new ECKeyGenerator(Curve.P_256).keyID("k1").generate();
      return new TestIssuer(HttpServer.create(local, 0), key);
    } catch (IOException | JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  public String url() {
    return "http://localhost:" + server.getAddress().getPort();
  }

  /// The issuer named by review links.
  public String links() {
    return url() + "/links";
  }

  public void trustedBy(DynamicPropertyRegistry settings) {
    settings.add("aval.security.oidc.issuer", this::url);
    settings.add("aval.security.oidc.jwks-uri", () -> url() + "/jwks");
    settings.add("aval.security.links.issuer", this::links);
    settings.add("aval.security.links.jwks-uri", () -> url() + "/jwks");
  }

  public String person(String email, String... roles) {
    return sign(claims().subject(email).claim("roles", List.of(roles)), email(email, true));
  }

  public String personSince(String email, Instant signedIn) {
    return sign(
        claims().subject(email).claim("auth_time", signedIn.getEpochSecond()), email(email, true));
  }

  public String client(String id, String... scopes) {
    var scope = String.join(" ", scopes);
    return sign(claims().subject(id), Map.of("client_id", id, "scope", scope));
  }

  public String guest(Guest guest) {
    return sign(claims().issuer(links()).audience(REVIEW), guest.claims());
  }

  /// Valid issuer, audience and times for a test to spoil.
  public JWTClaimsSet.Builder claims() {
    var now = Instant.now();
    return new JWTClaimsSet.Builder()
        .issuer(url())
        .audience(AUDIENCE)
        .issueTime(Date.from(now))
        .expirationTime(Date.from(now.plus(Duration.ofMinutes(5))));
  }

  public static Map<String, Object> email(String email, boolean verified) {
    return Map.of("email", email, "email_verified", verified, "name", email.split("@")[0]);
  }

  public String sign(JWTClaimsSet.Builder claims, Map<String, Object> more) {
    return sign(key, claims, more);
  }

  public static String sign(ECKey key, JWTClaimsSet.Builder claims, Map<String, Object> more) {
    try {
      more.forEach(claims::claim);
      var header = new JWSHeader.Builder(JWSAlgorithm.ES256).keyID("k1").build();
      var jwt = new SignedJWT(header, claims.build());
      jwt.sign(new ECDSASigner(key));
      return jwt.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void serve(String path, java.util.function.Supplier<String> content) {
    server.createContext(
        path,
        exchange -> {
          var bytes = content.get().getBytes(StandardCharsets.UTF_8);
          exchange.getRequestBody().readAllBytes();
          exchange.getResponseHeaders().set("Content-Type", "application/json");
          exchange.sendResponseHeaders(200, bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
  }
}
