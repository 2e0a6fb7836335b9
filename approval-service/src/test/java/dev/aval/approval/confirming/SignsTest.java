package dev.aval.approval.confirming;

import static dev.aval.approval.Acme.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aval.approval.deciding.Evidence;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignsTest {
  static final String FIREFOX =
      "Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0";
  static final String IPHONE =
      "Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like"
          + " Gecko) Version/18.1 Mobile/15E148 Safari/604.1";

  @Test
  void aPersonHasNoSign() {
    assertThat(score(2_000, NOW.minusSeconds(10), false, FIREFOX)).isZero();
    assertThat(score(60_000, null, false, IPHONE)).isZero();
  }

  @Test
  void noSignOfSpeedAloneIsEnough() {
    assertThat(score(1_999, null, false, FIREFOX)).isBetween(1, Evidence.MACHINE - 1);
    assertThat(score(2_000, NOW.minusSeconds(9), false, FIREFOX)).isBetween(1, 99);
    assertThat(score(2_000, null, true, FIREFOX)).isBetween(1, Evidence.MACHINE - 1);
  }

  @Test
  void twoOfThemAre() {
    assertThat(score(1_999, NOW.minusSeconds(9), false, FIREFOX)).isGreaterThanOrEqualTo(100);
    assertThat(score(1_999, null, true, FIREFOX)).isGreaterThanOrEqualTo(Evidence.MACHINE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "curl/8.5.0",
        "python-requests/2.32",
        "Java-http-client/25",
        "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)",
        "Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko) HeadlessChrome/140.0 Safari/537.36",
        "Mimecast-URL-Scanner",
        "Slackbot-LinkExpanding 1.0"
      })
  void aKnownScannerIs(String agent) {
    assertThat(score(60_000, null, false, agent)).isGreaterThanOrEqualTo(Evidence.MACHINE);
  }

  private static int score(
      long millis, @Nullable Instant mailedAt, boolean together, String agent) {
    return new Signs(NOW.minusMillis(millis), mailedAt, together, agent, NOW).score();
  }
}
