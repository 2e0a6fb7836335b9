package dev.aval.request.drafting.web;

import dev.aval.request.requests.Objection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/// What is wrong with a draft, by the field where it stands, in the reader's words.
@Component
final class Mistakes {
  private static final Set<String> FIELDS =
      Set.of("account", "type", "subject", "description", "amount", "message", "approvers");

  private final MessageSource words;

  Mistakes(MessageSource words) {
    this.words = words;
  }

  Map<String, String> of(List<Objection> objections) {
    var mistakes = new LinkedHashMap<String, String>();
    for (var it : objections) {
      var steps = it.pointer().split("/", -1);
      var field = steps.length > 1 && FIELDS.contains(steps[1]) ? steps[1] : "form";
      mistakes.putIfAbsent(field, word(field, it));
    }
    return mistakes;
  }

  /// The account's approval mode is being turned off; that takes a few seconds.
  Map<String, String> notNow() {
    var wait = new Objection("", "account-closing", "Try again in a few seconds");
    return of(List.of(wait));
  }

  /// The field's own words, else the rule's, else what platforms are told.
  private String word(String field, Objection it) {
    var locale = LocaleContextHolder.getLocale();
    var general = words.getMessage("request.mistake." + it.code(), null, it.message(), locale);
    return String.valueOf(
        words.getMessage("request.mistake." + field + "." + it.code(), null, general, locale));
  }
}
