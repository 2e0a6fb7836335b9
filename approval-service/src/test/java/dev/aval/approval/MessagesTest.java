package dev.aval.approval;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Both languages say the same things.
class MessagesTest {
  private static final Pattern ARGUMENT = Pattern.compile("\\{[0-9]");

  @Test
  void everyMessageIsThereInBothLanguagesWithTheSameArguments() throws IOException {
    var english = messages("/approval-messages.properties");
    var french = messages("/approval-messages_fr.properties");
    assertThat(french.stringPropertyNames())
        .containsExactlyInAnyOrderElementsOf(english.stringPropertyNames());
    for (var key : english.stringPropertyNames()) {
      assertThat(arguments(french, key)).as(key).isEqualTo(arguments(english, key));
      assertThat(english.getProperty(key))
          .as(key + ": a single quote hides its neighbours")
          .doesNotContain("'");
      assertThat(french.getProperty(key)).as(key).doesNotContain("'");
    }
  }

  private static Set<String> arguments(Properties messages, String key) {
    return ARGUMENT
        .matcher(messages.getProperty(key))
        .results()
        .map(it -> it.group())
        .collect(Collectors.toSet());
  }

  private static Properties messages(String file) throws IOException {
    var messages = new Properties();
    try (var in = Objects.requireNonNull(MessagesTest.class.getResourceAsStream(file))) {
      messages.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    }
    return messages;
  }
}
