package dev.aval.contracts;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/// An address in evidence: `a***@acme.example`, and a digest by which it can be told for certain
/// whether it was this person's. The request id in the digest keeps people from being followed from
/// one request to the next.
public record Masked(String to, String toDigest) {
  public static Masked of(String email, String requestId) {
    var folded = email.strip().toLowerCase(Locale.ROOT);
    return new Masked(masked(folded), sha256(requestId + ":" + folded));
  }

  private static String masked(String email) {
    int at = email.lastIndexOf('@');
    return at < 1
        ? "***"
        : email.substring(0, email.offsetByCodePoints(0, 1)) + "***" + email.substring(at);
  }

  private static String sha256(String text) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException never) {
      throw new IllegalStateException("Expected every JDK to have SHA-256", never);
    }
  }
}
