package dev.aval.approval.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aval.contracts.Json;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What policies bring onto pages is said in the reader's language.
class PolicyWordsTest {
  private static final Locale[] LANGUAGES = {Locale.ROOT, Locale.FRENCH};

  @Test
  void theStagesOfThePoliciesThatComeWithTheProductHaveNamesInBothLanguages() {
    for (var profile : Profiles.IDS) {
      for (var stage : Json.mapper().readTree(Profiles.text(profile)).required("stages")) {
        var key = "aval.stage." + stage.required("name").asString();
        for (var language : LANGUAGES) {
          assertThat(ResourceBundle.getBundle("aval-messages", language).containsKey(key))
              .as("%s of %s", key, profile)
              .isTrue();
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
  void everyFlawOfAPolicyHasWordsInBothLanguages(String code) {
    for (var language : LANGUAGES) {
      var words = ResourceBundle.getBundle("approval-messages", language);
      assertThat(words.getString("approval.policy.flaw." + code)).isNotBlank();
    }
  }
}
