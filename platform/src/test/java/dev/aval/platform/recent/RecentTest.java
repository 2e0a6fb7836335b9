package dev.aval.platform.recent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.lang.Thread.State;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RecentTest {
  Instant now = Instant.parse("2026-11-28T08:00:00Z");
  Map<String, Integer> stored = new HashMap<>(Map.of("a", 1));
  AtomicInteger reads = new AtomicInteger();
  Runnable during = () -> {};
  Recent<String, Integer> recent =
      new Recent<>(
          Duration.ofSeconds(1), ((InstantSource) () -> now).withZone(ZoneOffset.UTC), this::read);

  @Test
  void whatAnotherWroteIsSeenWhenTheMomentIsOver() {
    assertThat(recent.find("a")).contains(1);
    stored.put("a", 2);
    now = now.plusMillis(999);
    assertThat(recent.find("a")).contains(1);
    now = now.plusMillis(1);
    assertThat(recent.find("a")).contains(2);
  }

  @Test
  void whatIsForgottenIsReadAnewAtOnce() {
    assertThat(recent.find("a")).contains(1);
    stored.put("a", 2);
    recent.forget(List.of("a"));
    assertThat(recent.find("a")).contains(2);
  }

  @Test
  void thatThereIsNothingIsRemembered() {
    assertThat(recent.find("b")).isEmpty();
    assertThat(recent.findAll(List.of("b"))).isEmpty();
    assertThat(reads).hasValue(1);
  }

  @Test
  void severalAreReadByOneQueryAndOnlyWhereTheyAreNotKnown() {
    stored.put("b", 2);
    recent.find("a");
    assertThat(recent.findAll(List.of("a", "b", "c"))).isEqualTo(Map.of("a", 1, "b", 2));
    assertThat(reads).hasValue(2);
  }

  @Test
  void aRushReadsOnce() throws InterruptedException {
    var reading = new CountDownLatch(1);
    var answer = new CountDownLatch(1);
    during =
        () -> {
          reading.countDown();
          hold(answer);
        };
    var first = Thread.ofPlatform().start(() -> recent.findAll(Set.of("a")));
    reading.await();
    var second = Thread.ofPlatform().start(() -> recent.findAll(Set.of("a")));
    await().until(() -> isWaiting(second));
    answer.countDown();
    first.join();
    second.join();
    assertThat(reads).hasValue(1);
  }

  private static boolean isWaiting(Thread thread) {
    return Set.of(State.BLOCKED, State.WAITING).contains(thread.getState());
  }

  private static void hold(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
  }

  private Map<String, Integer> read(Set<String> keys) {
    reads.incrementAndGet();
    during.run();
    var found = new HashMap<>(stored);
    found.keySet().retainAll(keys);
    return found;
  }
}
