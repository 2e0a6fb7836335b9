package dev.aval.approval.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aval.contracts.Json;
import java.io.IOException;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What policies bring onto pages is said in the reader's language.
class PolicyWordsTest {
  private static final List<String> LANGUAGES = List.of("", "_fr");

  @Test
  void theStagesOfThePoliciesThatComeWithTheProductHaveNamesInBothLanguages() throws IOException {
    for (var profile : Profiles.IDS) {
      for (var stage : Json.mapper().readTree(Profiles.text(profile)).required("stages")) {
        var key = "aval.stage." + stage.required("name").asString();
        for (var language : LANGUAGES) {
          assertThat(words("aval-messages" + language)).as(profile).containsKey(key);
        }
      }
    }
  }

  /// The codes of contracts' `README.md`, and those of the simulator's checks.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "required", "unknown-field", "type", "format", "enum", "range", "too-long", "too-short",
        "too-many", "too-few", "repeated", "empty", "not-json", "too-large", "too-deep", "text",
        "field-name", "expression", "unreachable", "endless", "too-late"
      })
  void everyFlawOfAPolicyHasWordsInBothLanguages(String code) throws IOException {
    for (var language : LANGUAGES) {
      assertThat(words("approval-messages" + language)).containsKey("approval.policy.flaw." + code);
    }
  }

  /// By the file: a bundle would answer in English for what is missing in French.
  private static Properties words(String file) throws IOException {
    var words = new Properties();
    try (var in = PolicyWordsTest.class.getResourceAsStream("/" + file + ".properties")) {
      words.load(in);
    }
    return words;
  }
}
