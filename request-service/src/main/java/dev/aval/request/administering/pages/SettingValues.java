package dev.aval.request.administering.pages;

import dev.aval.request.settings.Kind;
import java.text.Collator;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.i18n.LocaleContextHolder;

/// Values of settings in the words of the reader.
final class SettingValues {
  private final Pages pages;
  private final Locale reader = LocaleContextHolder.getLocale();

  SettingValues(Pages pages) {
    this.pages = pages;
  }

  String shown(Kind kind, Object value) {
    return switch (kind) {
      case Kind.Range _ -> value.toString();
      case Kind.Flag _ -> pages.text(value.equals(true) ? "admin.yes" : "admin.no");
      case Kind.Country _ -> country(value.toString());
    };
  }

  Map<String, String> options(Kind kind) {
    return switch (kind) {
      case Kind.Range _ -> Map.of();
      case Kind.Flag _ -> flags();
      case Kind.Country _ -> countries();
    };
  }

  private Map<String, String> flags() {
    var options = new LinkedHashMap<String, String>();
    options.put("true", pages.text("admin.yes"));
    options.put("false", pages.text("admin.no"));
    return options;
  }

  private Map<String, String> countries() {
    var options = new LinkedHashMap<String, String>();
    var byName = Comparator.comparing(this::country, Collator.getInstance(reader)::compare);
    Kind.Country.CODES.stream().sorted(byName).forEach(it -> options.put(it, country(it)));
    return options;
  }

  private String country(String code) {
    return Locale.of("", code).getDisplayCountry(reader);
  }
}
