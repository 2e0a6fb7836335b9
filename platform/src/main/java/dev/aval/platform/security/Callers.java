package dev.aval.platform.security;

import java.time.Instant;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;

/// Reads out of a checked token who is calling.
final class Callers {
  private Callers() {}

  /// A token without e-mail is a client only if nobody but the client stands behind it: its subject
  /// is the `client_id` (RFC 9068) or `azp`, or the user is a Keycloak service account.
  static Caller ofPeopleAndClients(Jwt jwt) {
    var email = jwt.getClaimAsString("email");
    if (email != null) return person(jwt, email);
    var client = clientId(jwt);
    if (client == null) throw new BadJwtException("Token names no e-mail and no client");
    return new Client(client, scopes(jwt));
  }

  static Caller ofLinks(Jwt jwt) {
    if (jwt.getClaim(Guest.REVISION) instanceof Number revision)
      return new Guest(
          fold(required(jwt, "sub")),
          required(jwt, Guest.APPROVAL),
          revision.intValue(),
          required(jwt, Guest.LINK),
          seconds(jwt, Guest.MINTED),
          Boolean.TRUE.equals(jwt.getClaim(Guest.TOGETHER)));
    throw new BadJwtException("Token names no revision");
  }

  private static Person person(Jwt jwt, String email) {
    if (!Boolean.TRUE.equals(jwt.getClaim("email_verified")))
      throw new BadJwtException("The e-mail address is not verified");
    var name = jwt.getClaimAsString("name");
    return new Person(
        fold(email), name == null ? email : name, roles(jwt), seconds(jwt, "auth_time"));
  }

  private static @Nullable Instant seconds(Jwt jwt, String claim) {
    return switch (jwt.<Object>getClaim(claim)) {
      case Number seconds -> Instant.ofEpochSecond(seconds.longValue());
      case Instant at -> at;
      case null, default -> null;
    };
  }

  private static @Nullable String clientId(Jwt jwt) {
    var client = jwt.getClaimAsString(jwt.hasClaim("client_id") ? "client_id" : "azp");
    if (client == null) return null;
    var account = "service-account-" + client;
    var self = client.equals(jwt.getSubject());
    var keycloak = account.equalsIgnoreCase(jwt.getClaimAsString("preferred_username"));
    return self || keycloak ? client : null;
  }

  private static Set<String> roles(Jwt jwt) {
    var roles = new HashSet<String>();
    if (jwt.getClaim("roles") instanceof Iterable<?> all) all.forEach(r -> roles.add("" + r));
    if (jwt.getClaim("realm_access") instanceof Map<?, ?> realm
        && realm.get("roles") instanceof Iterable<?> all) all.forEach(r -> roles.add("" + r));
    return Set.copyOf(roles);
  }

  private static Set<String> scopes(Jwt jwt) {
    return switch (jwt.<Object>getClaim("scope")) {
      case String text -> Set.of(text.trim().split("\\s+"));
      case Iterable<?> all -> {
        var scopes = new HashSet<String>();
        all.forEach(scope -> scopes.add("" + scope));
        yield Set.copyOf(scopes);
      }
      case null, default -> Set.of();
    };
  }

  private static String required(Jwt jwt, String claim) {
    var value = jwt.getClaimAsString(claim);
    if (value == null) throw new BadJwtException("Token names no " + claim);
    return value;
  }

  private static String fold(String email) {
    return email.toLowerCase(Locale.ROOT);
  }
}
