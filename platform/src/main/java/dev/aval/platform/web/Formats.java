package dev.aval.platform.web;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Currency;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;

/// Dates, amounts and relative times as the reader writes them; `@formats` in templates. Locale and
/// zone are those of the request, or named for mails.
public final class Formats {
  private final MessageSource messages;
  private final Clock clock;

  public Formats(MessageSource messages, Clock clock) {
    this.messages = messages;
    this.clock = clock;
  }

  /// `12 March 2026 at 14:05 CET`: the zone is always said.
  public String moment(Instant at) {
    return moment(at, LocaleContextHolder.getLocale(), zone());
  }

  public String moment(Instant at, Locale locale, ZoneId zone) {
    var format = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT);
    var zoned = at.atZone(zone);
    return format.withLocale(locale).format(zoned)
        + " "
        + DateTimeFormatter.ofPattern("z", locale).format(zoned);
  }

  public String date(Instant at) {
    return date(at, LocaleContextHolder.getLocale(), zone());
  }

  public String date(Instant at, Locale locale, ZoneId zone) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
        .withLocale(locale)
        .format(at.atZone(zone));
  }

  public String amount(String value, String currency) {
    return amount(value, currency, LocaleContextHolder.getLocale());
  }

  /// An unknown currency code is shown as it is.
  public String amount(String value, String currency, Locale locale) {
    var number = new BigDecimal(value);
    try {
      var format = NumberFormat.getCurrencyInstance(locale);
      format.setCurrency(Currency.getInstance(currency));
      format.setMaximumFractionDigits(Math.max(number.scale(), format.getMinimumFractionDigits()));
      return format.format(number);
    } catch (IllegalArgumentException _) {
      return NumberFormat.getNumberInstance(locale).format(number) + " " + currency;
    }
  }

  /// `3 hours ago`, `in 2 days`.
  public String relative(Instant at) {
    var distance = Duration.between(clock.instant(), at);
    var minutes = Math.abs(distance.toMinutes());
    if (minutes < 1) return message("aval.time.now", 0);
    var direction = distance.isNegative() ? "ago" : "in";
    if (minutes < 60) return message("aval.time.minutes." + direction, minutes);
    if (minutes < 24 * 60) return message("aval.time.hours." + direction, minutes / 60);
    return message("aval.time.days." + direction, minutes / (24 * 60));
  }

  /// For the `datetime` attribute.
  public String iso(Instant at) {
    return DateTimeFormatter.ISO_INSTANT.format(at);
  }

  private String message(String code, long count) {
    return messages.getMessage(code, new Object[] {count}, LocaleContextHolder.getLocale());
  }

  private static ZoneId zone() {
    return LocaleContextHolder.getTimeZone().toZoneId();
  }
}
