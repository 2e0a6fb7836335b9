package dev.aval.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContext;
import org.springframework.context.i18n.SimpleTimeZoneAwareLocaleContext;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.servlet.LocaleContextResolver;
import org.springframework.web.util.WebUtils;

/// French or English: `?lang`, which is remembered, else what was remembered, else the browser's
/// wish. The zone is the one that the browser told by cookie.
final class ReaderLocale implements LocaleContextResolver {
  static final String COOKIE = "aval-lang";
  static final String ZONE_COOKIE = "aval-zone";
  private static final Duration REMEMBERED = Duration.ofDays(365);
  private static final Map<String, Locale> KNOWN = Map.of("en", Locale.UK, "fr", Locale.FRANCE);

  private final ZoneId zone;
  private final boolean https;

  ReaderLocale(ZoneId zone, boolean https) {
    this.zone = zone;
    this.https = https;
  }

  @Override
  public LocaleContext resolveLocaleContext(HttpServletRequest request) {
    return new SimpleTimeZoneAwareLocaleContext(
        resolveLocale(request), TimeZone.getTimeZone(zone(request)));
  }

  @Override
  public Locale resolveLocale(HttpServletRequest request) {
    var chosen = chosen(request);
    if (chosen != null) return chosen;
    var remembered = known(cookie(request, COOKIE));
    return remembered != null ? remembered : wished(request);
  }

  /// Keeps the choice of `?lang` for the next pages.
  void remember(HttpServletRequest request, HttpServletResponse response) {
    var chosen = chosen(request);
    if (chosen != null) setLocale(request, response, chosen);
  }

  @Override
  public void setLocaleContext(
      HttpServletRequest request,
      @Nullable HttpServletResponse response,
      @Nullable LocaleContext context) {
    var locale = context == null ? null : context.getLocale();
    if (response == null || locale == null) return;
    var cookie =
        ResponseCookie.from(COOKIE, locale.getLanguage())
            .path("/")
            .maxAge(REMEMBERED)
            .sameSite("Lax")
            .secure(https)
            .build();
    response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
  }

  private static @Nullable Locale chosen(HttpServletRequest request) {
    return Here.of(request).value("lang").map(KNOWN::get).orElse(null);
  }

  private static Locale wished(HttpServletRequest request) {
    if (request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null) return Locale.UK;
    try {
      var wishes = Locale.LanguageRange.parse(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
      var match = Locale.lookup(wishes, List.of(Locale.ENGLISH, Locale.FRENCH));
      return match == null ? Locale.UK : KNOWN.getOrDefault(match.getLanguage(), Locale.UK);
    } catch (IllegalArgumentException _) {
      return Locale.UK;
    }
  }

  private ZoneId zone(HttpServletRequest request) {
    var told = cookie(request, ZONE_COOKIE);
    try {
      return told == null ? zone : ZoneId.of(told);
    } catch (DateTimeException _) {
      return zone;
    }
  }

  private static @Nullable Locale known(@Nullable String language) {
    return language == null ? null : KNOWN.get(language);
  }

  private static @Nullable String cookie(HttpServletRequest request, String name) {
    var cookie = WebUtils.getCookie(request, name);
    return cookie == null ? null : cookie.getValue();
  }
}
