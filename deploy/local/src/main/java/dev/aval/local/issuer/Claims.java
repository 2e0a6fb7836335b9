package dev.aval.local.issuer;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;

/// What the services read in a token: who a person is, or what a client may do.
final class Claims implements OAuth2TokenCustomizer<JwtEncodingContext> {
  private static final List<String> AUDIENCE = List.of("aval");

  @Override
  public void customize(JwtEncodingContext context) {
    var claims = context.getClaims();
    var client = context.getRegisteredClient().getClientId();
    if (OAuth2TokenType.ACCESS_TOKEN.equals(context.getTokenType())) {
      claims.audience(AUDIENCE).claim("client_id", client);
    }
    if (AuthorizationGrantType.CLIENT_CREDENTIALS.equals(context.getAuthorizationGrantType())) {
      // Who asks for no scope in particular gets all that is theirs.
      if (context.getAuthorizedScopes().isEmpty()) {
        claims.claim("scope", context.getRegisteredClient().getScopes());
      }
    } else {
      Optional.ofNullable(context.<Authentication>getPrincipal())
          .flatMap(principal -> DemoPerson.find(principal.getName()))
          .ifPresent(person -> of(person, claims));
      SignedInAt.of(context.getPrincipal())
          .ifPresent(at -> claims.claim("auth_time", at.getEpochSecond()));
    }
  }

  static JwtClaimsSet.Builder of(DemoPerson person, JwtClaimsSet.Builder claims) {
    return claims
        .subject(person.email())
        .claim("email", person.email())
        .claim("email_verified", true)
        .claim("name", person.name())
        .claim("roles", person.roles());
  }

  static JwtClaimsSet.Builder ofClient(
      String client, Set<String> scopes, JwtClaimsSet.Builder claims) {
    return claims.subject(client).claim("client_id", client).claim("scope", scopes);
  }

  static JwtClaimsSet.Builder forServices(JwtClaimsSet.Builder claims) {
    return claims.audience(AUDIENCE);
  }
}
