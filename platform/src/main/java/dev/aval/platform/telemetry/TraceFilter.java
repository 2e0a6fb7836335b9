package dev.aval.platform.telemetry;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.MDC;
import org.springframework.web.filter.OncePerRequestFilter;

/// Gives every request a trace, or keeps the one it brings, for log lines and for the events that
/// come of it. Whoever passes the request on passes the header on.
final class TraceFilter extends OncePerRequestFilter {
  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Traceparent brought = Traceparent.parse(request.getHeader(Traceparent.HEADER));
    Traceparent trace = brought == null ? Traceparent.fresh() : brought;
    try (var _ = MDC.putCloseable(Traceparent.TRACE_ID, trace.traceId());
        var _ = MDC.putCloseable(Traceparent.SPAN_ID, trace.spanId())) {
      chain.doFilter(brought == null ? new TracedRequest(request, trace) : request, response);
    }
  }
}
