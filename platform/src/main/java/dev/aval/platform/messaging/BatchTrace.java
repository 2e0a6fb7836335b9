package dev.aval.platform.messaging;

import dev.aval.platform.telemetry.Traceparent;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/// Puts the trace id into the log lines of a handler, where all it handles belongs to one trace.
final class BatchTrace {
  private BatchTrace() {}

  static <T> void run(Consumer<List<Received<T>>> handler, List<Received<T>> events) {
    String trace = common(events);
    if (trace == null) {
      handler.accept(events);
      return;
    }
    MDC.put(Traceparent.MDC_KEY, trace);
    try {
      handler.accept(events);
    } finally {
      MDC.remove(Traceparent.MDC_KEY);
    }
  }

  private static @Nullable String common(List<? extends Received<?>> events) {
    String trace = Traceparent.traceId(events.getFirst().origin().traceparent());
    if (trace == null) return null;
    for (Received<?> event : events) {
      String traceparent = event.origin().traceparent();
      if (traceparent == null || !traceparent.startsWith(trace, Traceparent.ID_START)) return null;
    }
    return trace;
  }
}
