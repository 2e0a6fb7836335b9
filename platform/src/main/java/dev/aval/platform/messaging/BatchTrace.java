package dev.aval.platform.messaging;

import dev.aval.platform.telemetry.Traceparent;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/// Puts the trace into the log lines of a handler, where all it handles belongs to one.
final class BatchTrace {
  private BatchTrace() {}

  static <T> void run(Consumer<List<Received<T>>> handler, List<Received<T>> events) {
    Traceparent trace = Traceparent.parse(common(events));
    if (trace == null) {
      handler.accept(events);
      return;
    }
    try (var _ = MDC.putCloseable(Traceparent.TRACE_ID, trace.traceId());
        var _ = MDC.putCloseable(Traceparent.SPAN_ID, trace.spanId())) {
      handler.accept(events);
    }
  }

  private static @Nullable String common(List<? extends Received<?>> events) {
    String first = events.getFirst().origin().traceparent();
    for (Received<?> event : events)
      if (!Objects.equals(event.origin().traceparent(), first)) return null;
    return first;
  }
}
