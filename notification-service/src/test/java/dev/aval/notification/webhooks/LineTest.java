package dev.aval.notification.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aval.notification.webhooks.Courier.Answer.NoAnswer;
import dev.aval.notification.webhooks.Line.Trouble;
import java.time.Instant;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// What was wrong with a call is said in the reader's language.
class LineTest {
  @ParameterizedTest
  @CsvSource({
    "410, It wants no more calls, GONE",
    "302, Redirects are not followed, REDIRECT",
    "500, HTTP 500, REFUSED",
    "404, HTTP 404, REFUSED",
    ", No answer in time, SLOW",
    ", 'ConnectException: Connection refused', UNREACHED",
    ", interrupted, UNREACHED"
  })
  void whatWasWrongHasAName(@Nullable Integer answer, String why, Trouble trouble) {
    var call = new Call("m1", "e1", "ACC-1", "request.approved.v1", Instant.EPOCH, "{}");
    var line = new Line("l1", call, Line.Status.FAILED, 3, answer, why, Instant.EPOCH);
    assertThat(line.trouble()).isEqualTo(trouble);
  }

  @Test
  void aSlowAnswerIsToldByTheWordsOfWhoeverWaited() {
    assertThat(NoAnswer.SLOW).isEqualTo("No answer in time"); // as it is stored
  }

  @ParameterizedTest
  @EnumSource
  void everyNameHasWordsInBothLanguages(Trouble trouble) {
    for (var locale : new Locale[] {Locale.ROOT, Locale.FRENCH}) {
      var words = ResourceBundle.getBundle("notification-pages", locale);
      assertThat(words.getString("webhooks.why." + trouble)).isNotBlank();
    }
  }
}
