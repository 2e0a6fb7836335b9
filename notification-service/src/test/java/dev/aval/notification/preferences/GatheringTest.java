package dev.aval.notification.preferences;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GatheringTest {
  static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  @ParameterizedTest(name = "{3}")
  @CsvSource({
    "2026-11-27T06:00:00Z, 08:00, 2026-11-27T07:00:00Z, this morning",
    "2026-11-27T07:00:00Z, 08:00, 2026-11-28T07:00:00Z, at its hour it is the one of tomorrow",
    "2026-11-27T06:58:00Z, 08:00, 2026-11-27T07:00:00Z, two minutes before it is still this one",
    "2026-11-27T06:58:01Z, 08:00, 2026-11-28T07:00:00Z, what is nearly begun takes nothing more",
    "2026-11-27T22:59:30Z, 00:00, 2026-11-28T23:00:00Z, at midnight too",
    "2026-03-28T07:30:00Z, 08:00, 2026-03-29T06:00:00Z, the clock goes forward",
    "2026-03-28T07:30:00Z, 02:30, 2026-03-29T01:30:00Z, an hour that is skipped",
    "2026-10-24T07:30:00Z, 08:00, 2026-10-25T07:00:00Z, the clock goes back",
    "2026-10-24T07:30:00Z, 02:30, 2026-10-25T00:30:00Z, an hour that comes twice"
  })
  void itIsSentAtItsHourOfTheReadersClock(Instant now, LocalTime hour, Instant next, String what) {
    assertThat(new Gathering(hour, null).next(now, PARIS)).isEqualTo(next);
  }

  @Test
  void orAsSoonAsMoreWaitThanShould() {
    var many = new Gathering(LocalTime.of(8, 0), 3);
    assertThat(many.isDueWith(3)).isFalse();
    assertThat(many.isDueWith(4)).isTrue();
    assertThat(new Gathering(LocalTime.of(8, 0), null).isDueWith(99)).isFalse();
  }
}
