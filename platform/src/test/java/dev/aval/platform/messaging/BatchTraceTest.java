package dev.aval.platform.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aval.platform.outbox.Origin;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;

class BatchTraceTest {
  private static final String ONE = "4bf92f3577b34da6a3ce929d0e0e4736";
  private static final String OTHER = "0af7651916cd43dd8448eb211c80319c";

  @Test
  void aBatchOfOneTraceLogsItsId() {
    assertThat(traceIdDuring(trace(ONE), trace(ONE))).isEqualTo(ONE);
    assertThat(MDC.get("traceId")).isNull();
  }

  @Test
  void aBatchOfSeveralTracesLogsNone() {
    assertThat(traceIdDuring(trace(ONE), trace(OTHER))).isNull();
    assertThat(traceIdDuring(trace(ONE), null)).isNull();
    assertThat(traceIdDuring(null, trace(ONE))).isNull();
  }

  @Test
  void nonsenseIsNoTrace() {
    assertThat(traceIdDuring("00-" + "x".repeat(52))).isNull();
    assertThat(traceIdDuring("")).isNull();
    assertThat(traceIdDuring("00-" + ONE.toUpperCase() + "-00f067aa0ba902b7-01")).isNull();
  }

  private static String trace(String id) {
    return "00-" + id + "-00f067aa0ba902b7-01";
  }

  private static @Nullable String traceIdDuring(@Nullable String... traceparents) {
    List<@Nullable String> seen = new ArrayList<>();
    List<Received<String>> events = new ArrayList<>();
    for (String it : traceparents)
      events.add(
          new Received<>("k", "e", new Origin("t", 1, "id", it), "s", "type", Instant.EPOCH));
    BatchTrace.run(_ -> seen.add(MDC.get("traceId")), events);
    return seen.getFirst();
  }
}
