package dev.aval.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/// Light, dark, or what the reader's system says: `?theme`, which is remembered, as `?lang` is.
final class ReaderTheme {
  static final String COOKIE = "aval-theme";
  static final String SYSTEM = "system";
  private static final Set<String> KNOWN = Set.of("light", "dark", SYSTEM);
  private static final Duration REMEMBERED = Duration.ofDays(365);

  private final boolean https;

  ReaderTheme(boolean https) {
    this.https = https;
  }

  String of(HttpServletRequest request) {
    return chosen(request)
        .or(() -> Optional.ofNullable(WebUtils.getCookie(request, COOKIE)).map(it -> it.getValue()))
        .filter(KNOWN::contains)
        .orElse(SYSTEM);
  }

  /// Keeps the choice for the next pages.
  void remember(HttpServletRequest request, HttpServletResponse response) {
    chosen(request)
        .ifPresent(theme -> {
          var cookie =
              ResponseCookie.from(COOKIE, theme)
                  .path("/")
                  .maxAge(theme.equals(SYSTEM) ? Duration.ZERO : REMEMBERED)
                  .sameSite("Lax")
                  .secure(https)
                  .build();
          response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
        });
  }

  private static Optional<String> chosen(HttpServletRequest request) {
    return Here.of(request).value("theme").filter(KNOWN::contains);
  }
}
