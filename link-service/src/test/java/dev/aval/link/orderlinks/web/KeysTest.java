package dev.aval.link.orderlinks.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeysTest {
  @ParameterizedTest
  @CsvSource({
    "Centre de coût, centreDeCout",
    "Quantité (unités), quantiteUnites",
    "N° de TVA, nDeTva",
    "日本, ''"
  })
  void aLabelBecomesAKeyForPrograms(String label, String key) {
    assertThat(Keys.of(label)).isEqualTo(key);
  }
}
