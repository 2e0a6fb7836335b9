package dev.aval.sync.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TermsTest {
  @Test
  void wordsHaveNeitherCaseNorAccents() {
    assertThat(Terms.of("  ACC-1 Hôtel  Édelweiß ")).containsExactly("acc-1", "hotel", "edelweiß");
  }

  @Test
  void nothingHasNoWords() {
    assertThat(Terms.of("  ")).isEmpty();
  }
}
