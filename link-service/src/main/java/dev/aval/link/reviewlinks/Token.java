package dev.aval.link.reviewlinks;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/// The secret of a link: 32 random bytes, base64url, without meaning (guarantees R6).
///
/// It exists in the mail and in the browser's first request only. We keep its [#id], a SHA-256 from
/// which it cannot be had back; 256 random bits need neither salt nor a slow hash. It never prints
/// itself.
public final class Token {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
  private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]{43}");

  private final String value;

  private Token(String value) {
    this.value = value;
  }

  public static Token random() {
    var bytes = new byte[32];
    RANDOM.nextBytes(bytes);
    return new Token(BASE64.encodeToString(bytes));
  }

  /// What somebody put behind `/r/`; nothing when it cannot be a token of ours.
  public static Optional<Token> parse(String text) {
    return SHAPE.matcher(text).matches() ? Optional.of(new Token(text)) : Optional.empty();
  }

  /// For the link in the mail, and nothing else.
  public String reveal() {
    return value;
  }

  public String id() {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return BASE64.encodeToString(digest.digest(value.getBytes(StandardCharsets.US_ASCII)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Expected every JDK to have SHA-256", e);
    }
  }

  @Override
  public String toString() {
    return "Token[***]";
  }
}
