package dev.aval.platform.web;

import java.util.Optional;
import org.slf4j.MDC;

/// The name under which everything written about the current request can be found.
public final class RequestId {
  public static final String HEADER = "X-Request-Id";
  static final String TRACE = "traceId";
  static final String REQUEST = "requestId";

  private RequestId() {}

  /// The trace id where tracing runs, else the request's own id.
  public static Optional<String> current() {
    return Optional.ofNullable(MDC.get(TRACE)).or(() -> Optional.ofNullable(MDC.get(REQUEST)));
  }
}
