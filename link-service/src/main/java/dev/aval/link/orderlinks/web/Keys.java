package dev.aval.link.orderlinks.web;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Keys for programs, made of what people call a field: `Centre de coût` is `centreDeCout`.
final class Keys {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern BETWEEN = Pattern.compile("[^A-Za-z0-9]+");
  private static final int LONGEST = 40;

  private Keys() {}

  static String of(String label) {
    var plain = MARKS.matcher(Normalizer.normalize(label, Normalizer.Form.NFD)).replaceAll("");
    var words = new ArrayList<>(List.of(BETWEEN.split(plain.toLowerCase(Locale.ROOT))));
    words.removeIf(String::isEmpty);
    var key = new StringBuilder();
    for (var word : words) {
      key.append(
          key.isEmpty() ? word : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
    }
    return key.substring(0, Math.min(LONGEST, key.length()));
  }
}
