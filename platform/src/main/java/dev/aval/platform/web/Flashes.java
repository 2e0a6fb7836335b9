package dev.aval.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/// What the page after a redirect says once: `flashes.good(response, "request.cancelled",
/// subject)`.
///
/// It travels as text in a cookie of a minute, so no server remembers it and the next page may be
/// another service's. The `__Host-` name keeps neighbours from planting one; it is shown as text.
public final class Flashes {
  static final String COOKIE = "__Host-aval-flash";
  private static final Duration LIFE = Duration.ofMinutes(1);
  private static final int LONGEST = 500;

  private final MessageSource messages;

  Flashes(MessageSource messages) {
    this.messages = messages;
  }

  /// @param code of a message of the service
  public void good(HttpServletResponse response, String code, Object... arguments) {
    keep(response, new Flash(Flash.Tone.GOOD, text(code, arguments)));
  }

  public void bad(HttpServletResponse response, String code, Object... arguments) {
    keep(response, new Flash(Flash.Tone.BAD, text(code, arguments)));
  }

  public void notice(HttpServletResponse response, String code, Object... arguments) {
    keep(response, new Flash(Flash.Tone.WAIT, text(code, arguments)));
  }

  /// What was kept for this page, which is thereby said.
  static Optional<Flash> take(HttpServletRequest request, HttpServletResponse response) {
    var cookie = WebUtils.getCookie(request, COOKIE);
    if (cookie == null || !request.getMethod().equals("GET")) return Optional.empty();
    write(response, "", Duration.ZERO);
    return read(cookie.getValue());
  }

  private String text(String code, Object... arguments) {
    var text = messages.getMessage(code, arguments, LocaleContextHolder.getLocale());
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
  }

  private static void keep(HttpServletResponse response, Flash flash) {
    var line = flash.tone() + " " + flash.text();
    var bytes = line.getBytes(StandardCharsets.UTF_8);
    write(response, Base64.getUrlEncoder().withoutPadding().encodeToString(bytes), LIFE);
  }

  private static Optional<Flash> read(String value) {
    try {
      var line = new String(Base64.getUrlDecoder().decode(value), StandardCharsets.UTF_8);
      var space = line.indexOf(' ');
      var tone = Flash.Tone.valueOf(line.substring(0, space));
      return Optional.of(new Flash(tone, line.substring(space + 1)));
    } catch (IllegalArgumentException | IndexOutOfBoundsException _) {
      return Optional.empty();
    }
  }

  private static void write(HttpServletResponse response, String value, Duration life) {
    var cookie =
        ResponseCookie.from(COOKIE, value)
            .path("/")
            .maxAge(life)
            .secure(true)
            .httpOnly(true)
            .sameSite("Lax")
            .build();
    response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
  }
}
