package dev.aval.notification.preferences;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuietTest {
  static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  /// Paris is one hour ahead of UTC in winter, two in summer; New York five behind.
  @ParameterizedTest(name = "{4}: at {0}, quiet {1} to {2}")
  @CsvSource({
    "2026-11-27T21:30:00Z, 22:00, 07:00, 2026-11-28T06:00:00Z, before midnight",
    "2026-11-28T02:30:00Z, 22:00, 07:00, 2026-11-28T06:00:00Z, after midnight",
    "2026-11-28T06:00:00Z, 22:00, 07:00, 2026-11-28T06:00:00Z, at the end",
    "2026-11-27T20:59:59Z, 22:00, 07:00, 2026-11-27T20:59:59Z, before the beginning",
    "2026-11-27T21:00:00Z, 22:00, 07:00, 2026-11-28T06:00:00Z, at the beginning",
    "2026-11-27T11:30:00Z, 12:00, 14:00, 2026-11-27T13:00:00Z, over noon",
    "2026-11-27T13:30:00Z, 12:00, 14:00, 2026-11-27T13:30:00Z, in the afternoon",
    "2026-11-27T23:30:00Z, 12:00, 00:00, 2026-11-27T23:30:00Z, until midnight and past it",
    "2026-11-27T22:30:00Z, 12:00, 00:00, 2026-11-27T23:00:00Z, until midnight",
    "2026-07-27T20:30:00Z, 22:00, 07:00, 2026-07-28T05:00:00Z, in summer"
  })
  void mailsWaitUntilTheyEnd(
      Instant now, LocalTime from, LocalTime until, Instant end, String what) {
    assertThat(new Quiet(from, until).after(now, PARIS)).isEqualTo(end);
  }

  @Test
  void theyAreThoseOfTheReadersClock() {
    var quiet = new Quiet(LocalTime.of(22, 0), LocalTime.of(7, 0));
    var now = Instant.parse("2026-11-27T21:30:00Z");
    assertThat(quiet.after(now, ZoneId.of("America/New_York"))).isEqualTo(now);
    assertThat(quiet.after(now, ZoneId.of("Asia/Tokyo"))).isEqualTo("2026-11-27T22:00:00Z");
  }

  /// On 29 March 2026 two o'clock in Paris is three.
  @Test
  void anEndThatTheClockSkipsIsWhenItHasSkippedIt() {
    var quiet = new Quiet(LocalTime.of(22, 0), LocalTime.of(2, 30));
    assertThat(quiet.after(Instant.parse("2026-03-29T00:30:00Z"), PARIS))
        .isEqualTo("2026-03-29T01:30:00Z");
  }

  /// On 25 October 2026 three o'clock in Paris is two again.
  @Test
  void ofAnEndThatTheClockShowsTwiceTheOneToComeCounts() {
    var quiet = new Quiet(LocalTime.of(22, 0), LocalTime.of(2, 30));
    assertThat(quiet.after(Instant.parse("2026-10-25T00:10:00Z"), PARIS))
        .isEqualTo("2026-10-25T00:30:00Z");
    assertThat(quiet.after(Instant.parse("2026-10-25T01:10:00Z"), PARIS))
        .as("in the second two o'clock")
        .isEqualTo("2026-10-25T01:30:00Z");
  }

  @Test
  void theyEnd() {
    assertThatThrownBy(() -> new Quiet(LocalTime.NOON, LocalTime.NOON))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
