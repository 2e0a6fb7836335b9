package dev.aval.approval.reviewing.web;

import dev.aval.approval.confirming.Confirming;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/// What a browser is known by since somebody entered a code in it. It says neither who nor what;
/// without the record that we keep it is nothing.
final class BrowserCookie {
  private static final String NAME = "__Host-aval-b";

  private BrowserCookie() {}

  /// Empty when it is not known.
  static String read(HttpServletRequest request) {
    var cookie = WebUtils.getCookie(request, NAME);
    return cookie == null ? "" : cookie.getValue();
  }

  static void write(HttpServletResponse response, String known) {
    var cookie =
        ResponseCookie.from(NAME, known)
            .path("/")
            .maxAge(Confirming.BROWSER_LIFE)
            .secure(true)
            .httpOnly(true)
            .sameSite("Strict")
            .build();
    response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
  }
}
