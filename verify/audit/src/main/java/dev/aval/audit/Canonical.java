package dev.aval.audit;

import java.util.Map;
import java.util.SortedMap;
import tools.jackson.databind.JsonNode;

/// RFC 8785 for flat objects of texts and whole numbers, which is all that entries are made of.
/// Whatever else somebody put in makes a text that no entry has.
final class Canonical {
  private static final Map<Character, String> SHORT =
      Map.of(
          '"', "\\\"", '\\', "\\\\", '\b', "\\b", '\f', "\\f", '\n', "\\n", '\r', "\\r", '\t',
          "\\t");

  private Canonical() {}

  static String of(SortedMap<String, JsonNode> fields) {
    var out = new StringBuilder("{");
    fields.forEach((name, value) -> {
      if (out.length() > 1) out.append(',');
      quote(out, name);
      out.append(':');
      if (value.isString()) quote(out, value.stringValue());
      else out.append(value);
    });
    return out.append('}').toString();
  }

  private static void quote(StringBuilder out, String text) {
    out.append('"');
    for (char c : text.toCharArray()) {
      String escape = SHORT.get(c);
      if (escape != null) out.append(escape);
      else if (c < 0x20) out.append("\\u%04x".formatted((int) c));
      else out.append(c);
    }
    out.append('"');
  }
}
