package dev.aval.approval.confirming.crypto;

import dev.aval.approval.confirming.CodeHash;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.springframework.stereotype.Component;

/// About 30 ms for a try, more than eight hours for all of them; a code lives ten minutes.
@Component
final class Pbkdf2 implements CodeHash {
  private static final int ROUNDS = 100_000;
  private static final int BITS = 256;

  @Override
  public String of(String code, String challenge) {
    try {
      var salt = challenge.getBytes(StandardCharsets.UTF_8);
      var key = new PBEKeySpec(code.toCharArray(), salt, ROUNDS, BITS);
      var hash = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256").generateSecret(key);
      return Base64.getUrlEncoder().withoutPadding().encodeToString(hash.getEncoded());
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("Expected every JDK to have PBKDF2", impossible);
    }
  }
}
