package dev.aval.platform.telemetry;

import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// W3C trace context, `00-<32 hex trace id>-<16 hex span id>-<flags>`, as it travels in headers.
/// Services pass it on as it came: see decision 3.
public record Traceparent(String traceId, String spanId, String flags) {
  public static final String HEADER = "traceparent";

  /// Under these names the ids stand in log lines, and the outbox finds them.
  public static final String TRACE_ID = "traceId";

  public static final String SPAN_ID = "spanId";

  private static final Pattern FORM =
      Pattern.compile("00-(?!0{32})([0-9a-f]{32})-(?!0{16})([0-9a-f]{16})-([0-9a-f]{2})");

  /// Null where there is no valid trace context.
  public static @Nullable Traceparent parse(@Nullable String header) {
    if (header == null) return null;
    var form = FORM.matcher(header);
    return form.matches() ? new Traceparent(form.group(1), form.group(2), form.group(3)) : null;
  }

  /// The begin of a trace, not sampled: whoever samples says so before it comes here.
  public static Traceparent fresh() {
    var random = ThreadLocalRandom.current();
    return new Traceparent(
        "%016x%016x".formatted(random.nextLong(), random.nextLong() | 1),
        "%016x".formatted(random.nextLong() | 1),
        "00");
  }

  @Override
  public String toString() {
    return "00-" + traceId + "-" + spanId + "-" + flags;
  }
}
