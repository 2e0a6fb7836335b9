package dev.aval.notification.preferences;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/// Hours without mails, by the clock on the reader's wall; over midnight when they end before they
/// begin.
public record Quiet(LocalTime from, LocalTime until) {
  public Quiet {
    if (from.equals(until)) {
      throw new IllegalArgumentException("Expected quiet hours to end, but they last all day");
    }
  }

  /// Now, or when they end. An hour that a clock skips ends when it has skipped it; of one that it
  /// shows twice, the end that is still to come counts.
  public Instant after(Instant now, ZoneId zone) {
    var here = now.atZone(zone);
    var time = here.toLocalTime();
    if (!holdAt(time)) return now;
    var day = time.isBefore(until) ? here.toLocalDate() : here.toLocalDate().plusDays(1);
    var end = ZonedDateTime.of(day, until, zone);
    return end.toInstant().isAfter(now)
        ? end.toInstant()
        : end.withLaterOffsetAtOverlap().toInstant();
  }

  private boolean holdAt(LocalTime time) {
    return from.isBefore(until)
        ? !time.isBefore(from) && time.isBefore(until)
        : !time.isBefore(from) || time.isBefore(until);
  }
}
