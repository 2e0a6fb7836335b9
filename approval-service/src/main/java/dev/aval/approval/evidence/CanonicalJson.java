package dev.aval.approval.evidence;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// RFC 8785 for what evidence is made of: objects of texts and whole numbers, names in ASCII.
final class CanonicalJson {
  private CanonicalJson() {}

  static String of(Map<String, ?> fields) {
    SortedMap<String, ?> sorted = new TreeMap<>(fields);
    var json = new StringBuilder(256).append('{');
    sorted.forEach((name, value) -> {
      if (json.length() > 1) {
        json.append(',');
      }
      text(json, name);
      json.append(':');
      switch (value) {
        case Long number -> json.append(number.longValue());
        case String string -> text(json, string);
        default ->
            throw new IllegalArgumentException(
                "Expected text or whole number as '%s', but it is %s"
                    .formatted(name, value.getClass()));
      }
    });
    return json.append('}').toString();
  }

  private static void text(StringBuilder json, String text) {
    json.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> json.append("\\\"");
        case '\\' -> json.append("\\\\");
        case '\b' -> json.append("\\b");
        case '\t' -> json.append("\\t");
        case '\n' -> json.append("\\n");
        case '\f' -> json.append("\\f");
        case '\r' -> json.append("\\r");
        default -> {
          if (c < ' ') {
            json.append("\\u00").append(Character.forDigit(c >> 4, 16));
            json.append(Character.forDigit(c & 15, 16));
          } else {
            json.append(c);
          }
        }
      }
    }
    json.append('"');
  }
}
