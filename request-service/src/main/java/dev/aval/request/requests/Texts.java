package dev.aval.request.requests;

import java.util.Optional;
import java.util.regex.Pattern;

/// What somebody typed into a form, as an event may say it.
public final class Texts {
  /// As `common.json` has it for texts.
  private static final Pattern UNSEEN =
      Pattern.compile("[\\p{Cntrl}\\u0080-\\u009f\\u202A-\\u202E\\u2066-\\u2069&&[^\\n\\r\\t]]");

  private Texts() {}

  /// Without what nobody types on purpose; empty when nothing is left.
  ///
  /// @param longest in characters; what goes beyond is cut off
  public static Optional<String> typed(String given, int longest) {
    var text = UNSEEN.matcher(given).replaceAll(" ").strip();
    return text.isEmpty() ? Optional.empty() : Optional.of(cut(text, longest));
  }

  private static String cut(String text, int longest) {
    return text.codePointCount(0, text.length()) <= longest
        ? text
        : text.substring(0, text.offsetByCodePoints(0, longest));
  }
}
