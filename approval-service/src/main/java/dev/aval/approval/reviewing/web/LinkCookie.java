package dev.aval.approval.reviewing.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/// The session that a link was exchanged for, which goes before a sign-in as long as it is there.
final class LinkCookie {
  static final String PREFIX = "__Host-aval-r-";

  private LinkCookie() {}

  static void forget(HttpServletResponse response, String approvalId) {
    var gone =
        ResponseCookie.from(PREFIX + approvalId, "")
            .path("/")
            .maxAge(Duration.ZERO)
            .secure(true)
            .httpOnly(true)
            .sameSite("Lax")
            .build();
    response.addHeader(HttpHeaders.SET_COOKIE, gone.toString());
  }
}
