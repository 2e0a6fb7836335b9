package dev.aval.embedded.mongo.key;

import java.nio.charset.StandardCharsets;

/// Text as UTF-8, ended by 0x00; a 0x00 or 0x01 inside the text is escaped by 0x01.
final class Strings {
  private Strings() {}

  static void append(int tag, String text, KeyBuffer out) {
    out.put(tag);
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    if (isPlain(bytes)) {
      out.put(bytes);
    } else {
      escape(bytes, out);
    }
    out.put(0);
  }

  private static boolean isPlain(byte[] bytes) {
    for (byte b : bytes) {
      if (b == 0 || b == 1) {
        return false;
      }
    }
    return true;
  }

  private static void escape(byte[] bytes, KeyBuffer out) {
    for (byte b : bytes) {
      if (b == 0 || b == 1) {
        out.put(1);
        out.put(b + 1);
      } else {
        out.put(b);
      }
    }
  }
}
