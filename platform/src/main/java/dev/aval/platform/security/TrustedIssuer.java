package dev.aval.platform.security;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/// Checks signature, issuer, audience and time of one issuer's tokens.
final class TrustedIssuer implements JwtDecoder {
  private static final Duration SKEW = Duration.ofSeconds(30);
  private static final Set<JWSAlgorithm> ALGORITHMS =
      Set.of(JWSAlgorithm.RS256, JWSAlgorithm.PS256, JWSAlgorithm.ES256);

  private final IssuerKeys keys;
  private final NimbusJwtDecoder decoder;

  TrustedIssuer(SecuritySettings.Trusted trusted, Discovery discovery, Clock clock) {
    keys = new IssuerKeys(discovery, trusted.jwksUri());
    decoder = new NimbusJwtDecoder(processor(keys));
    var time = new JwtTimestampValidator(SKEW);
    time.setClock(clock);
    time.setAllowEmptyExpiryClaim(false);
    var audience =
        new JwtClaimValidator<List<String>>(
            "aud", list -> list != null && list.contains(trusted.audience()));
    var issuer = new JwtIssuerValidator(trusted.issuer());
    decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(List.of(time, audience, issuer)));
  }

  @Override
  public Jwt decode(String token) {
    try {
      return decoder.decode(token);
    } catch (BadJwtException e) {
      throw e;
    } catch (JwtException e) {
      if (keys.seen()) throw new BadJwtException("Signature cannot be checked", e);
      throw e;
    }
  }

  private static DefaultJWTProcessor<SecurityContext> processor(IssuerKeys keys) {
    var processor = new DefaultJWTProcessor<SecurityContext>();
    processor.setJWSTypeVerifier(
        new DefaultJOSEObjectTypeVerifier<>(
            JOSEObjectType.JWT, new JOSEObjectType("at+jwt"), null));
    processor.setJWSKeySelector(new JWSVerificationKeySelector<>(ALGORITHMS, keys.source()));
    // Time and audience are judged by the validators, which know the clock and the audience.
    processor.setJWTClaimsSetVerifier((claims, context) -> {});
    return processor;
  }
}
