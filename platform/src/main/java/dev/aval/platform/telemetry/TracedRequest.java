package dev.aval.platform.telemetry;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A request that came without a trace, with the one it was given.
final class TracedRequest extends HttpServletRequestWrapper {
  private final String traceparent;

  TracedRequest(HttpServletRequest request, Traceparent trace) {
    super(request);
    traceparent = trace.toString();
  }

  @Override
  public @Nullable String getHeader(String name) {
    return isTrace(name) ? traceparent : super.getHeader(name);
  }

  @Override
  public Enumeration<String> getHeaders(String name) {
    return isTrace(name) ? Collections.enumeration(List.of(traceparent)) : super.getHeaders(name);
  }

  @Override
  public Enumeration<String> getHeaderNames() {
    Set<String> names = new LinkedHashSet<>(Collections.list(super.getHeaderNames()));
    names.add(Traceparent.HEADER);
    return Collections.enumeration(names);
  }

  private static boolean isTrace(String name) {
    return name.equalsIgnoreCase(Traceparent.HEADER);
  }
}
