package dev.aval.request.requests;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// JSON in the one form that RFC 8785 allows: members sorted by UTF-16 code units, no blanks, the
/// shortest escapes, numbers as ECMAScript prints doubles ([CanonicalNumber]).
///
/// Takes maps, lists, strings, booleans, numbers, null, and [JsonText], which is in this form
/// already. Our own, because the one Java library for it has stood still for years, reads the text
/// a second time and knows only its own tree.
public final class CanonicalJson {
  private static final String ESCAPED = "\b\t\n\f\r\"\\";
  private static final String LETTERS = "btnfr\"\\";

  private final StringBuilder out = new StringBuilder(512);

  private CanonicalJson() {}

  public static String of(@Nullable Object value) {
    var json = new CanonicalJson();
    json.write(value);
    return json.out.toString();
  }

  private void write(@Nullable Object value) {
    switch (value) {
      case null -> out.append("null");
      case JsonText(var text) -> out.append(text);
      case String text -> string(text);
      case Boolean truth -> out.append(truth.booleanValue());
      case Number number -> out.append(CanonicalNumber.of(number.doubleValue()));
      case Map<?, ?> members -> object(members);
      case List<?> items -> array(items);
      default ->
          throw new IllegalArgumentException(
              "Expected to write JSON, but got a '%s'".formatted(value.getClass().getName()));
    }
  }

  private void object(Map<?, ?> members) {
    out.append('{');
    char separator = 0;
    for (var member : sorted(members).entrySet()) {
      if (separator != 0) out.append(separator);
      separator = ',';
      string((String) member.getKey());
      out.append(':');
      write(member.getValue());
    }
    out.append('}');
  }

  private static Map<?, ?> sorted(Map<?, ?> members) {
    return members instanceof SortedMap<?, ?> ? members : new TreeMap<>(members);
  }

  private void array(List<?> items) {
    out.append('[');
    for (int i = 0; i < items.size(); i++) {
      if (i > 0) out.append(',');
      write(items.get(i));
    }
    out.append(']');
  }

  /// Nearly no text has anything to escape, so what has not is copied in one piece.
  private void string(String text) {
    out.append('"');
    int from = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= ' ' && c != '"' && c != '\\') continue;
      out.append(text, from, i);
      escape(c);
      from = i + 1;
    }
    out.append(text, from, text.length()).append('"');
  }

  private void escape(char c) {
    int known = ESCAPED.indexOf(c);
    if (known >= 0) out.append('\\').append(LETTERS.charAt(known));
    else out.append(String.format("\\u%04x", (int) c));
  }
}
