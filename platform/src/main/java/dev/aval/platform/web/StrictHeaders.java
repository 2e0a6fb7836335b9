package dev.aval.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.web.filter.OncePerRequestFilter;

/// Puts the strict headers on every answer, errors included, before anybody else writes: a handler
/// that needs another value sets it.
final class StrictHeaders extends OncePerRequestFilter {
  private static final String CSP =
      "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; "
          + "connect-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'";

  private final Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

  StrictHeaders(WebSettings settings) {
    headers.put("Content-Security-Policy", CSP + settings.foreignSignOut());
    headers.put("Referrer-Policy", "no-referrer");
    headers.put("X-Content-Type-Options", "nosniff");
    headers.put("X-Frame-Options", "DENY");
    headers.put("X-Robots-Tag", "noindex, nofollow");
    headers.put("Cross-Origin-Opener-Policy", "same-origin");
    headers.put("Cross-Origin-Resource-Policy", "same-origin");
    headers.put("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=()");
    headers.put("Cache-Control", "no-store");
    if (settings.https())
      headers.put("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    headers.forEach(response::setHeader);
    chain.doFilter(request, new OneOfEach(response));
  }

  /// What the gateway passes on brings these headers already: the later one replaces, it never
  /// adds.
  private final class OneOfEach extends HttpServletResponseWrapper {
    OneOfEach(HttpServletResponse response) {
      super(response);
    }

    @Override
    public void addHeader(String name, String value) {
      if (headers.containsKey(name) || RequestId.HEADER.equalsIgnoreCase(name))
        setHeader(name, value);
      else super.addHeader(name, value);
    }
  }
}
