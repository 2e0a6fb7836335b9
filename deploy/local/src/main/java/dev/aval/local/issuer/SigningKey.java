package dev.aval.local.issuer;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import dev.aval.local.OwnerOnly;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;

/// The key that signs the issuer's tokens, kept in the data folder so that they outlive a restart.
final class SigningKey {
  private SigningKey() {}

  static RSAKey in(Path file) {
    try {
      if (!Files.exists(file)) {
        var key = new RSAKeyGenerator(2048).keyIDFromThumbprint(true).generate();
        OwnerOnly.write(file, key.toJSONString());
      }
      return RSAKey.parse(Files.readString(file));
    } catch (IOException | ParseException | JOSEException e) {
      throw new IllegalStateException(
          "Expected to read the signing key '%s', but %s".formatted(file, e.getMessage()), e);
    }
  }
}
