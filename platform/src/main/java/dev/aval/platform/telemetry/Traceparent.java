package dev.aval.platform.telemetry;

import org.jspecify.annotations.Nullable;

/// W3C trace context, `00-<32 hex trace id>-<16 hex span id>-<flags>`, as it travels in headers.
/// Services pass it on as it came: see decision 0003.
public final class Traceparent {
  public static final String HEADER = "traceparent";
  public static final String MDC_KEY = "traceId";

  /// Where in the text the trace id begins.
  public static final int ID_START = 3;

  private static final int ID_END = 35;
  private static final int LENGTH = 55;

  private Traceparent() {}

  /// The trace id; null where there is no valid trace context.
  public static @Nullable String traceId(@Nullable String traceparent) {
    if (traceparent == null
        || traceparent.length() < LENGTH
        || traceparent.charAt(ID_START - 1) != '-'
        || traceparent.charAt(ID_END) != '-') return null;
    String id = traceparent.substring(ID_START, ID_END);
    return id.chars().allMatch(Traceparent::isHex) ? id : null;
  }

  private static boolean isHex(int c) {
    return c >= '0' && c <= '9' || c >= 'a' && c <= 'f';
  }
}
