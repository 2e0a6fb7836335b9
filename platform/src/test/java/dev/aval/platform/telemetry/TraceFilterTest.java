package dev.aval.platform.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.MDC;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class TraceFilterTest {
  private static final String TRACE = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

  private final AtomicReference<HttpServletRequest> passed = new AtomicReference<>();
  private final AtomicReference<String> logged = new AtomicReference<>();

  @Test
  void aTraceThatComesIsKept() throws Exception {
    var request = new MockHttpServletRequest();
    request.addHeader("traceparent", TRACE);
    filter(request);

    assertThat(logged).hasValue("4bf92f3577b34da6a3ce929d0e0e4736/00f067aa0ba902b7");
    assertThat(passed.get().getHeader("traceparent")).isEqualTo(TRACE);
    assertThat(MDC.get("traceId")).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "nonsense",
        "00-00000000000000000000000000000000-00f067aa0ba902b7-01",
        "00-4BF92F3577B34DA6A3CE929D0E0E4736-00f067aa0ba902b7-01"
      })
  void whatIsNoTraceIsReplacedAndPassedOn(String header) throws Exception {
    var request = new MockHttpServletRequest();
    request.addHeader("accept", "text/html");
    if (!header.isEmpty()) request.addHeader("traceparent", header);
    filter(request);

    String given = passed.get().getHeader("Traceparent");
    assertThat(Traceparent.parse(given)).isNotNull();
    assertThat(given).contains(logged.get().substring(0, 32));
    assertThat(Collections.list(passed.get().getHeaders("traceparent"))).containsExactly(given);
    assertThat(Collections.list(passed.get().getHeaderNames())).contains("traceparent", "accept");
  }

  private void filter(MockHttpServletRequest request) throws Exception {
    new TraceFilter()
        .doFilter(
            request,
            new MockHttpServletResponse(),
            (it, _) -> {
              passed.set((HttpServletRequest) it);
              logged.set(MDC.get("traceId") + "/" + MDC.get("spanId"));
            });
  }
}
