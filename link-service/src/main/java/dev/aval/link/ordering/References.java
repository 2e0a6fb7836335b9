package dev.aval.link.ordering;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/// What a sent form is called, by its sender and by everybody else: made of the link and the key
/// that came with the form, so that the same form sent twice is one order.
///
/// 60 bits in letters and digits that are not mistaken for one another, such as `K7QF-2M9X-4TRB`.
final class References {
  private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int LENGTH = 12;

  private References() {}

  static String of(String linkId, String key) {
    var hash = sha256(linkId + "\n" + key);
    var text = new StringBuilder();
    for (int i = 0; i < LENGTH; i++) {
      if (i > 0 && i % 4 == 0) text.append('-');
      text.append(LETTERS.charAt(hash[i] & 31));
    }
    return text.toString();
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Expected every JDK to have SHA-256", e);
    }
  }
}
