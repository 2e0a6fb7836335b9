package dev.aval.link.ordering.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.aval.link.ordering.OrderSessions;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/// The two cookies of a form. The session is `Lax`: a browser withholds a `Strict` one on a visit
/// that began in a webmail. The nonce is `Strict` and comes back in the form too, so that no other
/// site can send it.
@Component
class OrderCookies {
  private static final String SESSION = "__Host-aval-o-";
  private static final String NONCE = "__Host-aval-on-";
  private static final Duration PAGE = Duration.ofMinutes(30);
  private static final SecureRandom RANDOM = new SecureRandom();

  private final OrderSessions sessions;

  OrderCookies(OrderSessions sessions) {
    this.sessions = sessions;
  }

  void admit(HttpServletResponse response, String linkId, String session) {
    write(response, SESSION + linkId, session, "Lax", OrderSessions.LENGTH);
  }

  boolean isAdmitted(HttpServletRequest request, String linkId) {
    return read(request, SESSION + linkId).filter(it -> sessions.isOf(it, linkId)).isPresent();
  }

  /// The page lies open for half an hour from now; another one of the same browser stays good.
  String nonce(HttpServletRequest request, HttpServletResponse response, String linkId) {
    var nonce = read(request, NONCE + linkId).orElseGet(OrderCookies::random);
    write(response, NONCE + linkId, nonce, "Strict", PAGE);
    return nonce;
  }

  boolean isOurs(HttpServletRequest request, String linkId, @Nullable String sent) {
    return sent != null
        && read(request, NONCE + linkId)
            .filter(it -> MessageDigest.isEqual(it.getBytes(UTF_8), sent.getBytes(UTF_8)))
            .isPresent();
  }

  private static String random() {
    var bytes = new byte[32];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static Optional<String> read(HttpServletRequest request, String name) {
    return Optional.ofNullable(WebUtils.getCookie(request, name))
        .map(it -> it.getValue())
        .filter(it -> !it.isEmpty());
  }

  private static void write(
      HttpServletResponse response, String name, String value, String sameSite, Duration life) {
    var cookie =
        ResponseCookie.from(name, value)
            .path("/")
            .secure(true)
            .httpOnly(true)
            .sameSite(sameSite)
            .maxAge(life)
            .build();
    response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
  }
}
