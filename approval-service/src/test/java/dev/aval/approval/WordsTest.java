package dev.aval.approval;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aval.approval.absence.AbsenceOutcome.Fault;
import dev.aval.approval.operating.ActOutcome.Refusal;
import dev.aval.approval.operating.Waiting;
import dev.aval.approval.planning.Grounds;
import dev.aval.approval.policy.Lapse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WordsTest {
  @Test
  void everyWordIsThereInBothLanguages() throws IOException {
    assertThat(words("_fr").stringPropertyNames())
        .containsExactlyInAnyOrderElementsOf(words("").stringPropertyNames());
  }

  @Test
  void whateverAPageMayHaveToSayHasWords() throws IOException {
    var keys =
        Stream.of(
                keys("absence.error.", Fault.values()),
                keys("operations.error.", Refusal.values()),
                keys("operations.why.", Waiting.Why.values()),
                keys("operations.state.", Waiting.State.values()),
                keys("operations.next.", Waiting.Next.values()),
                keys("operations.lapse.", Lapse.values()),
                keys("operations.grounds.", Grounds.values()))
            .flatMap(it -> it);
    assertThat(words("").stringPropertyNames()).containsAll(keys.toList());
  }

  private static Stream<String> keys(String prefix, Enum<?>[] values) {
    return Arrays.stream(values).map(it -> prefix + it);
  }

  private static Properties words(String language) throws IOException {
    var words = new Properties();
    try (var in =
        WordsTest.class.getResourceAsStream("/approval-messages" + language + ".properties")) {
      words.load(in);
    }
    return words;
  }
}
