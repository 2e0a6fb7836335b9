package dev.aval.reminder.reminding.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aval.contracts.Json;
import dev.aval.platform.outbox.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Five instances over one database, each with its own outbox and loop, whose clocks are one.
class ManyInstancesTest {
  static final Instant MONDAY = Instant.parse("2026-03-02T09:00:00Z");
  static final Duration DAY = Duration.ofDays(1);
  static final int APPROVALS = 300;

  final SettableClock clock = new SettableClock(MONDAY);
  final Instances instances = new Instances(5, clock);

  @AfterEach
  void stop() {
    instances.stop();
  }

  @Test
  void noneIsToldTwiceWhateverTheClockDoes() throws Exception {
    instances.first().open(IntStream.range(0, APPROVALS), MONDAY, 3, 2);
    runAll();
    assertThat(told()).isEmpty();

    clock.advance(DAY.multipliedBy(3));
    runAll();
    assertThat(told()).hasSize(APPROVALS).doesNotHaveDuplicates().allMatch(it -> it.endsWith("#1"));

    clock.advance(Duration.ofHours(-1));
    runAll();
    clock.advance(Duration.ofHours(2));
    runAll();
    assertThat(told()).hasSize(APPROVALS);

    clock.advance(DAY.multipliedBy(4)); // Sunday counts, but nobody is reminded on it
    runAll();
    assertThat(told()).hasSize(2 * APPROVALS).doesNotHaveDuplicates();
    clock.advance(DAY.multipliedBy(60));
    runAll();
    assertThat(told()).hasSize(2 * APPROVALS);
  }

  private void runAll() throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var runs = instances.all().stream().<Callable<Integer>>map(it -> it::runUntilIdle).toList();
      for (var run : threads.invokeAll(runs)) run.get();
    }
  }

  /// Each reminder as `request/person#n`.
  private List<String> told() {
    return instances.told().stream()
        .map(it -> Json.mapper().readTree(it.payload()))
        .flatMap(it ->
            Stream.of(it.get("approvers").get(0))
                .map(p ->
                    it.get("requestId").asString()
                        + "/"
                        + p.get("email").asString()
                        + "#"
                        + it.get("n").asInt()))
        .toList();
  }
}
