package dev.aval.notification.branding;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// A colour on which there is always text that can be read: black or white, whichever stands out
/// more, is never below 4.58:1, and WCAG AA asks for 4.5:1. So no colour has to be refused.
///
/// @param hex `#rrggbb`, small letters
public record Color(String hex) {
  private static final Pattern LONG = Pattern.compile("#?([0-9a-f]{6})");
  private static final Pattern SHORT = Pattern.compile("#?([0-9a-f])([0-9a-f])([0-9a-f])");
  private static final Color WHITE = new Color("#ffffff");
  private static final Color BLACK = new Color("#000000");

  public static Optional<Color> parse(String text) {
    var folded = text.strip().toLowerCase(Locale.ROOT);
    var whole = LONG.matcher(folded);
    if (whole.matches()) return Optional.of(new Color("#" + whole.group(1)));
    var digits = SHORT.matcher(folded);
    return digits.matches()
        ? Optional.of(new Color(digits.replaceAll("#$1$1$2$2$3$3")))
        : Optional.empty();
  }

  /// Of the text on it.
  public Color ink() {
    return contrast(WHITE) >= contrast(BLACK) ? WHITE : BLACK;
  }

  /// As WCAG 2 counts it: 1 to 21.
  public double contrast(Color other) {
    double a = luminance();
    double b = other.luminance();
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }

  private double luminance() {
    return 0.2126 * light(1) + 0.7152 * light(3) + 0.0722 * light(5);
  }

  private double light(int at) {
    double share = Integer.parseInt(hex.substring(at, at + 2), 16) / 255.0;
    return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
  }
}
