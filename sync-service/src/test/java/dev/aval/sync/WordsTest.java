package dev.aval.sync;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aval.sync.alarms.Alarm;
import dev.aval.sync.contacts.Conflict;
import dev.aval.sync.erp.Flaw;
import dev.aval.sync.erp.Reason;
import dev.aval.sync.runs.Guard;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Whatever may be wrong with an ERP is said in words.
class WordsTest {
  @ParameterizedTest
  @MethodSource("keys")
  void eachThingThatMayBeWrongHasWords(String key) {
    assertThat(ResourceBundle.getBundle("erp-messages", Locale.FRENCH).containsKey(key))
        .as(key)
        .isTrue();
  }

  static Stream<String> keys() {
    return Stream.of(
            of("erp.alarm.", Alarm.Kind.values()),
            of("erp.flaw.", Flaw.values()),
            of("erp.clue.failed.", Reason.values()),
            of("erp.conflict.", Conflict.values()),
            of("erp.guard.", Guard.Kind.values()))
        .flatMap(it -> it);
  }

  private static Stream<String> of(String prefix, Enum<?>... all) {
    return Stream.of(all).map(it -> prefix + it.name());
  }
}
