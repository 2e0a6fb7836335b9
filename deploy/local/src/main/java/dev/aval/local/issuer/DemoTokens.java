package dev.aval.local.issuer;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.stereotype.Component;

/// Tokens without a login, for the command line and for tests: of a demo person by e-mail address,
/// or of a client by name.
@Component
public final class DemoTokens {
  public static final Duration VALID = Duration.ofHours(1);
  private final JwtEncoder encoder;
  private final IssuerSettings settings;
  private final Clock clock;

  DemoTokens(JwtEncoder encoder, IssuerSettings settings, Clock clock) {
    this.encoder = encoder;
    this.settings = settings;
    this.clock = clock;
  }

  public Optional<String> of(String who) {
    var claims = Claims.forServices(claims());
    return DemoPerson.find(who)
        .map(person -> Claims.of(person, claims))
        .or(() -> ClientScopes.of(who).map(scopes -> Claims.ofClient(who, scopes, claims)))
        .map(JwtClaimsSet.Builder::build)
        .map(this::sign);
  }

  private JwtClaimsSet.Builder claims() {
    var now = clock.instant();
    return JwtClaimsSet.builder()
        .issuer(settings.issuer().toString())
        .issuedAt(now)
        .notBefore(now)
        .expiresAt(now.plus(VALID));
  }

  private String sign(JwtClaimsSet claims) {
    var header = JwsHeader.with(SignatureAlgorithm.RS256).build();
    return encoder.encode(JwtEncoderParameters.from(header, claims)).getTokenValue();
  }
}
