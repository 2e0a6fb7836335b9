package dev.aval.approval.reviewing.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/// Tells one browser from another while a page lies open. `SameSite=Strict`: a form on another site
/// does not bring it.
public final class PageCookie {
  /// What the page of the inbox is named by, in place of an approval.
  public static final String INBOX = "inbox";

  private static final String PREFIX = "__Host-aval-n-";

  private PageCookie() {}

  public static Optional<String> read(HttpServletRequest request, String approvalId) {
    return Optional.ofNullable(WebUtils.getCookie(request, PREFIX + approvalId))
        .map(it -> it.getValue())
        .filter(it -> !it.isEmpty());
  }

  public static void write(
      HttpServletResponse response, String approvalId, String browser, Duration life) {
    var cookie =
        ResponseCookie.from(PREFIX + approvalId, browser)
            .path("/")
            .maxAge(life)
            .secure(true)
            .httpOnly(true)
            .sameSite("Strict")
            .build();
    response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
  }
}
