package dev.aval.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import org.junit.jupiter.api.Test;

/// What pages say is said in both languages.
class WordsTest {
  @Test
  void everyWordIsThereInFrenchAndInEnglish() throws IOException {
    assertThat(words("_fr").stringPropertyNames())
        .containsExactlyInAnyOrderElementsOf(words("").stringPropertyNames())
        .hasSizeGreaterThan(100);
  }

  private static Properties words(String language) throws IOException {
    var words = new Properties();
    var file = WordsTest.class.getResourceAsStream("/request-messages" + language + ".properties");
    words.load(new InputStreamReader(Objects.requireNonNull(file), StandardCharsets.UTF_8));
    return words;
  }
}
