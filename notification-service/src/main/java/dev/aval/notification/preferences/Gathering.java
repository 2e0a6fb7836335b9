package dev.aval.notification.preferences;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/// Mails gathered into one: daily at an hour, or before that as soon as more than some wait.
///
/// @param moreThan how many may wait; `null` for daily alone
public record Gathering(LocalTime hour, @Nullable Integer moreThan) {
  public static final int MOST = 50;
  static final Gathering DAILY = new Gathering(LocalTime.of(8, 0), null);

  /// So much before its hour a digest is as good as begun.
  private static final Duration BEGUN = Duration.ofMinutes(2);

  /// When what comes now is sent at the latest.
  public Instant next(Instant now, ZoneId zone) {
    var soonest = now.plus(BEGUN);
    var today = ZonedDateTime.of(soonest.atZone(zone).toLocalDate(), hour, zone);
    return today.toInstant().isBefore(soonest)
        ? ZonedDateTime.of(today.toLocalDate().plusDays(1), hour, zone).toInstant()
        : today.toInstant();
  }

  public boolean isDueWith(int waiting) {
    return moreThan != null && waiting > moreThan;
  }
}
