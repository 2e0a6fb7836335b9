package dev.aval.local.issuer;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;

/// Compares secrets without hashing. The client secrets lie in the file beside, and the demo
/// passwords are in the documentation: a slow hash would protect nothing here and cost a tenth of a
/// second of each service's start.
final class PlainSecrets implements PasswordEncoder {
  @Override
  public @Nullable String encode(@Nullable CharSequence secret) {
    return secret == null ? null : secret.toString();
  }

  @Override
  public boolean matches(@Nullable CharSequence secret, @Nullable String expected) {
    return secret != null
        && expected != null
        && MessageDigest.isEqual(secret.toString().getBytes(UTF_8), expected.getBytes(UTF_8));
  }
}
