package dev.aval.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// Both languages of a bundle say the same things: for the tests of every service.
public final class Bundles {
  private static final Pattern ARGUMENT = Pattern.compile("\\{\\d");

  private Bundles() {}

  public static void expectSameTexts(String bundle) throws IOException {
    var english = read(bundle + ".properties");
    var french = read(bundle + "_fr.properties");
    assertThat(french.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
    for (var key : english.stringPropertyNames()) {
      assertThat(arguments(french.getProperty(key)))
          .as(key)
          .isEqualTo(arguments(english.getProperty(key)));
      assertThat(french.getProperty(key) + english.getProperty(key))
          .as("%s: write ’, because a straight apostrophe quotes in texts with arguments", key)
          .doesNotContain("'");
    }
  }

  private static TreeSet<String> arguments(String text) {
    var found = new TreeSet<String>();
    ARGUMENT.matcher(text).results().forEach(result -> found.add(result.group()));
    return found;
  }

  private static Properties read(String name) throws IOException {
    var properties = new Properties();
    try (var file = Bundles.class.getResourceAsStream("/" + name)) {
      assertThat(file).as(name).isNotNull();
      properties.load(new InputStreamReader(file, StandardCharsets.UTF_8));
    }
    return properties;
  }
}
