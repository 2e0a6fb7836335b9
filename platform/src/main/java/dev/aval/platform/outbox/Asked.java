package dev.aval.platform.outbox;

import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/// A command together with the trace it is part of: that of its origin, else that of the caller's
/// thread.
record Asked<S>(Command<S, ?> command, @Nullable String trace) {
  static <S> Asked<S> of(Command<S, ?> command) {
    var origin = command.origin();
    return new Asked<>(
        command, origin != null && origin.traceparent() != null ? origin.traceparent() : current());
  }

  private static @Nullable String current() {
    var trace = MDC.get("traceId");
    var span = MDC.get("spanId");
    return trace == null || span == null ? null : "00-" + trace + "-" + span + "-01";
  }
}
