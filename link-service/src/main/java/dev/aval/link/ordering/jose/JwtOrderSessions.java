package dev.aval.link.ordering.jose;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dev.aval.link.ordering.OrderSessions;
import java.text.ParseException;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;

/// Sessions as JWT with the scope of one form, signed as those of review links are. Their audience
/// is our own form: no other service takes one.
final class JwtOrderSessions implements OrderSessions {
  private static final String AUDIENCE = "aval-order";

  private final ECKey key;
  private final String issuer;
  private final Clock clock;

  JwtOrderSessions(ECKey key, String issuer, Clock clock) {
    this.key = key;
    this.issuer = issuer;
    this.clock = clock;
  }

  @Override
  public String open(String linkId, Instant end) {
    var now = clock.instant();
    var usual = now.plus(LENGTH);
    var claims =
        new JWTClaimsSet.Builder()
            .issuer(issuer)
            .audience(AUDIENCE)
            .subject(linkId)
            .issueTime(Date.from(now))
            .expirationTime(Date.from(usual.isBefore(end) ? usual : end))
            .build();
    try {
      var header = new JWSHeader.Builder(JWSAlgorithm.ES256).keyID(key.getKeyID()).build();
      var jwt = new SignedJWT(header, claims);
      jwt.sign(new ECDSASigner(key));
      return jwt.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException("Expected to sign a session, but the key does not", e);
    }
  }

  @Override
  public boolean isOf(String session, String linkId) {
    try {
      var jwt = SignedJWT.parse(session);
      var claims = jwt.getJWTClaimsSet();
      return JWSAlgorithm.ES256.equals(jwt.getHeader().getAlgorithm())
          && jwt.verify(new ECDSAVerifier(key.toPublicJWK()))
          && claims.getAudience().contains(AUDIENCE)
          && issuer.equals(claims.getIssuer())
          && linkId.equals(claims.getSubject())
          && claims.getExpirationTime().toInstant().isAfter(clock.instant());
    } catch (ParseException | JOSEException | IllegalStateException noSession) {
      return false;
    }
  }
}
