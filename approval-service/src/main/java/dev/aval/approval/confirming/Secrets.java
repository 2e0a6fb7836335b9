package dev.aval.approval.confirming;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;

/// What nobody guesses, and names for it that do not give it away.
final class Secrets {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int CODES = 1_000_000;

  private Secrets() {}

  static String digits() {
    return "%06d".formatted(RANDOM.nextInt(CODES));
  }

  static String hash(String... parts) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return base64(digest.digest(String.join("\n", parts).getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("Expected every JDK to have SHA-256", impossible);
    }
  }

  static boolean same(String one, String other) {
    return MessageDigest.isEqual(
        one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }

  private static String base64(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
