package dev.aval.link.orderlinks;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What may stand in a text, by the schemas of the contract: no control characters, and none that
/// turn the direction of what follows.
public final class Texts {
  private static final Pattern LINE =
      Pattern.compile("[^\\x00-\\x1f\\x7f-\\x9f\\u2028-\\u202e\\u2066-\\u2069]+");
  private static final Pattern TEXT =
      Pattern.compile(
          "[^\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f-\\x9f\\u202a-\\u202e\\u2066-\\u2069]*");

  private Texts() {}

  public static boolean isLine(String text, int longest) {
    return fits(text, longest) && LINE.matcher(text).matches();
  }

  public static boolean isText(String text, int longest) {
    return fits(text, longest) && TEXT.matcher(text).matches();
  }

  /// Without blanks around it; nothing when nothing else is there.
  public static Optional<String> given(@Nullable String typed) {
    return Optional.ofNullable(typed).map(String::strip).filter(it -> !it.isEmpty());
  }

  private static boolean fits(String text, int longest) {
    return text.codePointCount(0, text.length()) <= longest;
  }
}
