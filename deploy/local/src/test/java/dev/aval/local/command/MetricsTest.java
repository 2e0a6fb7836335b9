package dev.aval.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MetricsTest {
  private static final Metrics METRICS =
      new Metrics(
          """
          # HELP aval_lag
          aval_lag{service="approval-service",topic="aval.requests"} 3.0
          aval_lag{service="approval-service",topic="aval.accounts"} 2.0
          aval_lag{service="approval-service",topic="aval.none"} NaN
          aval_lagging 100.0
          aval_outbox_oldest_seconds{collection="a"} 0.5
          aval_outbox_oldest_seconds{collection="b"} 7.25
          """);

  @Test
  void addsUpWhatIsCountedPerTopic() {
    assertThat(METRICS.sum("aval_lag")).isEqualTo(5);
  }

  @Test
  void takesTheWorstAge() {
    assertThat(METRICS.max("aval_outbox_oldest_seconds")).isEqualTo(7.25);
    assertThat(METRICS.max("nothing")).isZero();
  }
}
