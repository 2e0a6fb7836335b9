package dev.aval.notification.telling.mail;

import dev.aval.platform.web.Formats;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// How one reader reads dates and amounts; for the templates.
record Reading(Formats formats, Locale locale, ZoneId zone) {
  public String date(Instant instant) {
    return formats.moment(instant, locale, zone);
  }

  public @Nullable String amount(@Nullable BigDecimal value, @Nullable String currency) {
    return value == null || currency == null
        ? null
        : formats.amount(value.toPlainString(), currency, locale);
  }
}
