package dev.aval.notification.webhooks.mongo;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.security.crypto.encrypt.AesBytesEncryptor;
import org.springframework.security.crypto.encrypt.AesBytesEncryptor.CipherAlgorithm;
import org.springframework.security.crypto.encrypt.BytesEncryptor;
import org.springframework.security.crypto.keygen.KeyGenerators;

/// Secrets as they lie in the database: whoever has a copy of it can sign nothing.
final class Seal {
  private final BytesEncryptor cipher;

  /// @param key 32 bytes in base64
  Seal(String key) {
    var bytes = Base64.getDecoder().decode(key);
    if (bytes.length != 32) {
      throw new IllegalArgumentException(
          "Expected a key of 32 bytes in base64, but it has " + bytes.length);
    }
    cipher =
        new AesBytesEncryptor(
            new SecretKeySpec(bytes, "AES"), KeyGenerators.secureRandom(16), CipherAlgorithm.GCM);
  }

  byte[] close(String secret) {
    return cipher.encrypt(secret.getBytes(StandardCharsets.UTF_8));
  }

  String open(byte[] closed) {
    return new String(cipher.decrypt(closed), StandardCharsets.UTF_8);
  }
}
