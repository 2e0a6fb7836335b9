package dev.aval.platform.security;

import com.nimbusds.jwt.JWTParser;
import java.text.ParseException;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.function.Function;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;

/// Checks a Bearer token against the issuer it names and says who is calling.
final class Tokens implements AuthenticationManager {
  private record Source(String name, TrustedIssuer decoder, Function<Jwt, Caller> caller) {}

  private final Source people;
  private final Source links;
  private final Remembered remembered;

  Tokens(SecuritySettings settings, Discovery discovery, Clock clock) {
    var oidc = settings.oidc();
    var review = settings.links();
    people =
        new Source(
            oidc.issuer(), new TrustedIssuer(oidc, discovery, clock), Callers::ofPeopleAndClients);
    links =
        new Source(
            review.issuer(),
            new TrustedIssuer(review, new Discovery(review.issuer()), clock),
            Callers::ofLinks);
    remembered = new Remembered(settings.remember(), clock);
  }

  @Override
  public Authentication authenticate(Authentication request) {
    var token = ((BearerTokenAuthenticationToken) request).getToken();
    try {
      return remembered.get(token, this::check);
    } catch (BadJwtException e) {
      throw new InvalidBearerTokenException(Objects.requireNonNullElse(e.getMessage(), ""), e);
    } catch (JwtException e) {
      throw new IssuerUnreachable("The issuer of this token does not answer", e);
    }
  }

  private CallerToken check(String token) {
    var source = sourceOf(token);
    var jwt = source.decoder.decode(token);
    var until = Objects.requireNonNullElse(jwt.getExpiresAt(), Instant.EPOCH);
    return new CallerToken(source.caller.apply(jwt), token, until);
  }

  private Source sourceOf(String token) {
    try {
      var issuer = JWTParser.parse(token).getJWTClaimsSet().getIssuer();
      if (people.name.equals(issuer)) return people;
      if (links.name.equals(issuer)) return links;
      throw new BadJwtException("The issuer is not trusted");
    } catch (ParseException e) {
      throw new BadJwtException("This is not a JWT", e);
    }
  }
}
