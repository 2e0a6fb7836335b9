package dev.aval.link.orderlinks.web;

import dev.aval.link.orderlinks.Objection;
import dev.aval.link.orderlinks.Terms;
import dev.aval.link.orderlinks.Texts;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;

/// Expiry and limits, as they are typed: a link is good until the end of its last day, where its
/// maker is.
///
/// @param terms nothing where something is no date or no number
/// @param errors by input
record TermsForm(Optional<Terms> terms, Map<String, String> errors) {
  static Map<String, String> usual(Instant now) {
    return typed(new Terms(now.plus(Terms.USUAL), null, Terms.USUAL_CAP));
  }

  static Map<String, String> typed(Terms terms) {
    var typed = new HashMap<String, String>();
    typed.put(
        "expiresAt", LocalDate.ofInstant(terms.expiresAt().minusSeconds(1), zone()).toString());
    if (terms.limit() != null) typed.put("limit", terms.limit().toString());
    typed.put("hourlyCap", Integer.toString(terms.hourlyCap()));
    return typed;
  }

  /// @param known what stays when its day is the one that was typed
  static TermsForm read(Map<String, String> typed, @Nullable Terms known, Words words) {
    var errors = new LinkedHashMap<String, String>();
    var end = end(typed.get("expiresAt"), known);
    var limit = number(typed.get("limit"));
    var cap = number(typed.get("hourlyCap"));
    if (end.isEmpty()) errors.put("expiresAt", words.of("orderlink.error.date"));
    if (limit.isEmpty()) errors.put("limit", words.of("orderlink.error.range"));
    if (cap.isEmpty()) errors.put("hourlyCap", words.of("orderlink.error.range"));
    if (!errors.isEmpty()) return new TermsForm(Optional.empty(), errors);
    int capped = cap.get() == 0 ? Terms.USUAL_CAP : cap.get();
    var terms = new Terms(end.get(), limit.get() == 0 ? null : limit.get(), capped);
    return new TermsForm(Optional.of(terms), errors);
  }

  static Map<String, String> errors(List<Objection> objections, Words words) {
    var errors = new LinkedHashMap<String, String>();
    objections.forEach(it -> errors.put(it.place(), words.of("orderlink.error." + it.code())));
    return errors;
  }

  private static Optional<Instant> end(@Nullable String typed, @Nullable Terms known) {
    try {
      var day = LocalDate.parse(Texts.given(typed).orElse(""));
      if (known != null && day.toString().equals(typed(known).get("expiresAt"))) {
        return Optional.of(known.expiresAt());
      }
      return Optional.of(day.plusDays(1).atStartOfDay(zone()).toInstant());
    } catch (DateTimeException noDate) {
      return Optional.empty();
    }
  }

  /// Nothing typed is 0, which nobody types.
  private static Optional<Integer> number(@Nullable String typed) {
    var text = Texts.given(typed).orElse("");
    if (text.isEmpty()) return Optional.of(0);
    return text.matches("[1-9][0-9]{0,8}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
  }

  private static ZoneId zone() {
    return LocaleContextHolder.getTimeZone().toZoneId();
  }
}
