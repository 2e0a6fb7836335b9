package dev.aval.local.issuer;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/// Whoever signed in longer ago than a client allows (`max_age`, OpenID Connect Core 3.1.2.1) has
/// to do so again.
final class MaxAge extends OncePerRequestFilter {
  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var seconds = request.getParameter("max_age");
    if (seconds != null && seconds.matches("\\d{1,9}") && isOlder(Long.parseLong(seconds))) {
      SecurityContextHolder.clearContext();
      var session = request.getSession(false);
      if (session != null) session.invalidate();
    }
    chain.doFilter(request, response);
  }

  private static boolean isOlder(long seconds) {
    var person = SecurityContextHolder.getContext().getAuthentication();
    return person != null
        && SignedInAt.of(person)
            .map(at -> at.plusSeconds(seconds).isBefore(Instant.now()))
            .orElse(true);
  }
}
