package dev.aval.approval.evidence.jose;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import dev.aval.approval.evidence.Signer;

final class JoseSigner implements Signer {
  private static final JOSEObjectType TYPE = new JOSEObjectType("aval-evidence");

  private final JWKSet keys;
  private final ECKey signing;

  JoseSigner(JWKSet keys) {
    this.keys = keys;
    this.signing = keys.getKeys().getFirst().toECKey();
  }

  @Override
  public String sign(String payload) {
    try {
      var header =
          new JWSHeader.Builder(JWSAlgorithm.ES256).type(TYPE).keyID(signing.getKeyID()).build();
      var jws = new JWSObject(header, new Payload(payload));
      jws.sign(new ECDSASigner(signing));
      return jws.serialize();
    } catch (JOSEException failure) {
      throw new IllegalStateException("Expected to sign evidence, but the key does not", failure);
    }
  }

  @Override
  public String publicKeys() {
    return keys.toPublicJWKSet().toString(true);
  }
}
