package dev.aval.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LookTest {
  static final Path SHEET = Path.of("src/main/resources/static/assets/aval.css");

  @Test
  void bothLanguagesSayTheSame() throws Exception {
    Bundles.expectSameTexts("aval-messages");
  }

  @Test
  void theStylesheetIsSmallAndFetchesNothing() throws Exception {
    assertThat(Files.size(SHEET)).isLessThan(16_000);
    assertThat(Files.readString(SHEET)).doesNotContain("url(", "@import", "http");
  }

  /// WCAG 2.2 AA: 4.5:1 for text, 3:1 for edges that tell where to type or where the focus is.
  @ParameterizedTest(name = "{0} on {1}")
  @CsvSource({
    "ink, paper, 4.5",
    "ink, card, 4.5",
    "soft, paper, 4.5",
    "soft, card, 4.5",
    "soft, tint, 4.5",
    "link, paper, 4.5",
    "link, card, 4.5",
    "link, tint, 4.5",
    "brand-ink, brand, 4.5",
    "brand-ink, brand-over, 4.5",
    "good, good-bg, 4.5",
    "bad, bad-bg, 4.5",
    "wait, wait-bg, 4.5",
    "ink, quiet-bg, 4.5",
    "ink, wait-bg, 4.5",
    "ink, good-bg, 4.5",
    "ink, bad-bg, 4.5",
    "ink, tint, 4.5",
    "bad, paper, 4.5",
    "edge, card, 3",
    "edge, paper, 3",
    "focus, paper, 3",
    "focus, card, 3",
    "brand, card, 3"
  })
  void coloursHoldTheirContrastInBothSchemes(String front, String back, double least)
      throws Exception {
    var sheet = Files.readString(SHEET);
    var light = colours(sheet, 2);
    var dark = colours(sheet, 3);
    assertThat(contrast(light.get(front), light.get(back))).as("light").isGreaterThan(least);
    assertThat(contrast(dark.get(front), dark.get(back))).as("dark").isGreaterThan(least);
  }

  private static Map<String, String> colours(String css, int scheme) {
    var found = new HashMap<String, String>();
    Pattern.compile("--([a-z-]+): light-dark\\(#([0-9a-f]{3,6}), #([0-9a-f]{3,6})\\);")
        .matcher(css)
        .results()
        .forEach(match -> found.putIfAbsent(match.group(1), match.group(scheme)));
    return found;
  }

  private static double contrast(String one, String other) {
    var a = luminance(one) + 0.05;
    var b = luminance(other) + 0.05;
    return Math.max(a, b) / Math.min(a, b);
  }

  private static double luminance(String hex) {
    var full = hex.length() == 3 ? hex.replaceAll("(.)", "$1$1") : hex;
    return 0.2126 * channel(full, 0) + 0.7152 * channel(full, 2) + 0.0722 * channel(full, 4);
  }

  private static double channel(String hex, int at) {
    var value = Integer.parseInt(hex.substring(at, at + 2), 16) / 255.0;
    return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
  }
}
