package dev.aval.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;

class TextsTest {
  @Test
  void speaksFrenchWhereTheTerminalDoes() {
    assertThat(Texts.of(Map.of("LANG", "fr_FR.UTF-8")).locale()).isEqualTo(Locale.FRENCH);
    assertThat(Texts.of(Map.of("LANG", "de_DE.UTF-8")).locale()).isEqualTo(Locale.ENGLISH);
    assertThat(Texts.of(Map.of("LANG", "fr_FR", "LC_ALL", "C")).locale()).isEqualTo(Locale.ENGLISH);
    assertThat(Texts.of(Map.of("LANG", "C", "AVAL_LANG", "fr")).locale()).isEqualTo(Locale.FRENCH);
  }

  @Test
  void leavesNumbersOfPortsAlone() {
    assertThat(new Texts(Locale.FRENCH).say("down.slow", 12345, 10)).contains("12345");
  }

  @Test
  void saysEverythingInBothLanguages() {
    var english = ResourceBundle.getBundle("dev.aval.local.texts", Locale.ROOT).keySet();
    var french = ResourceBundle.getBundle("dev.aval.local.texts", Locale.FRENCH);
    assertThat(english).allMatch(key -> !french.getString(key).isBlank());
    assertThat(french.keySet()).isEqualTo(english);
  }
}
