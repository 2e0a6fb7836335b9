package dev.aval.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.slf4j.MDC;
import org.springframework.web.filter.OncePerRequestFilter;

/// Gives every request an id, or keeps the one that the gateway gave, for logs, problems and the
/// answer.
final class RequestIds extends OncePerRequestFilter {
  private static final Pattern ACCEPTABLE = Pattern.compile("[A-Za-z0-9._-]{8,64}");

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var id = idOf(request);
    request.setAttribute(RequestId.HEADER, id);
    response.setHeader(RequestId.HEADER, id);
    try (var _ = MDC.putCloseable(RequestId.REQUEST, id)) {
      chain.doFilter(request, response);
    }
  }

  /// Its error page is part of the request.
  @Override
  protected boolean shouldNotFilterErrorDispatch() {
    return false;
  }

  private static String idOf(HttpServletRequest request) {
    if (request.getAttribute(RequestId.HEADER) instanceof String known) return known;
    var given = request.getHeader(RequestId.HEADER);
    return given != null && ACCEPTABLE.matcher(given).matches() ? given : fresh();
  }

  private static String fresh() {
    var random = ThreadLocalRandom.current();
    return "%016x%016x".formatted(random.nextLong(), random.nextLong());
  }
}
