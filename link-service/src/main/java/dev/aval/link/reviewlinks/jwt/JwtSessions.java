package dev.aval.link.reviewlinks.jwt;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dev.aval.link.reviewlinks.ReviewLink;
import dev.aval.link.reviewlinks.Sessions;
import dev.aval.platform.security.Guest;
import java.time.Clock;
import java.util.Date;

/// Sessions as JWT with the scope of one approval.
///
/// A session never outlives its link; that the approval is still open is judged again at each
/// decision, by approval-service.
class JwtSessions implements Sessions {
  private final ECKey key;
  private final String issuer;
  private final Clock clock;

  JwtSessions(ECKey key, String issuer, Clock clock) {
    this.key = key;
    this.issuer = issuer;
    this.clock = clock;
  }

  @Override
  public String open(ReviewLink link, boolean together) {
    var now = clock.instant();
    var end = now.plus(LENGTH);
    var it = link.invitation();
    var guest =
        new Guest(it.email(), it.approvalId(), it.revision(), link.id(), link.mintedAt(), together);
    var claims =
        new JWTClaimsSet.Builder()
            .issuer(issuer)
            .audience("aval-review")
            .issueTime(Date.from(now))
            .expirationTime(Date.from(end.isBefore(link.expiresAt()) ? end : link.expiresAt()));
    guest.claims().forEach(claims::claim);
    return sign(claims.build());
  }

  private String sign(JWTClaimsSet claims) {
    try {
      var header = new JWSHeader.Builder(JWSAlgorithm.ES256).keyID(key.getKeyID()).build();
      var jwt = new SignedJWT(header, claims);
      jwt.sign(new ECDSASigner(key));
      return jwt.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException("Expected to sign a session, but the key does not", e);
    }
  }
}
