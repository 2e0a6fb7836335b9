package dev.aval.link.orderlinks.jose;

import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWEHeader;
import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.DirectDecrypter;
import com.nimbusds.jose.crypto.DirectEncrypter;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.OctetSequenceKey;
import dev.aval.link.orderlinks.Vault;
import dev.aval.link.reviewlinks.Token;
import java.text.ParseException;

/// Tokens as JWE (`dir`, A256GCM). The first key of the set encrypts; each decrypts what names it.
final class JweVault implements Vault {
  private final JWKSet keys;
  private final OctetSequenceKey first;

  JweVault(JWKSet keys) {
    this.keys = keys;
    this.first = keys.getKeys().getFirst().toOctetSequenceKey();
  }

  @Override
  public String seal(Token token) {
    try {
      var header =
          new JWEHeader.Builder(JWEAlgorithm.DIR, EncryptionMethod.A256GCM)
              .keyID(first.getKeyID())
              .build();
      var jwe = new JWEObject(header, new Payload(token.reveal()));
      jwe.encrypt(new DirectEncrypter(first));
      return jwe.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException("Expected to encrypt a token, but the key does not", e);
    }
  }

  @Override
  public Token open(String cipher) {
    try {
      var jwe = JWEObject.parse(cipher);
      var key = keys.getKeyByKeyId(jwe.getHeader().getKeyID());
      if (key == null) {
        throw new IllegalStateException(
            "Expected to decrypt a token with key '%s', but the file of keys does not hold it"
                .formatted(jwe.getHeader().getKeyID()));
      }
      jwe.decrypt(new DirectDecrypter(key.toOctetSequenceKey()));
      return Token.parse(jwe.getPayload().toString()).orElseThrow();
    } catch (ParseException | JOSEException e) {
      throw new IllegalStateException("Expected to decrypt a token, but it was tampered with", e);
    }
  }
}
