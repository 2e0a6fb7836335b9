package dev.aval.platform.calling;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aval.platform.calling.Reply.Answered;
import dev.aval.platform.calling.Reply.Failed;
import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.bulkhead.BulkheadRegistry;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.retry.RetryConfig;
import io.github.resilience4j.retry.RetryRegistry;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class FenceTest {
  int calls;
  final Fence fence =
      Fence.named(
          "other",
          BulkheadRegistry.of(
              BulkheadConfig.custom().maxConcurrentCalls(1).maxWaitDuration(Duration.ZERO).build()),
          CircuitBreakerRegistry.of(
              CircuitBreakerConfig.custom().slidingWindowSize(4).minimumNumberOfCalls(4).build()),
          RetryRegistry.of(
              RetryConfig.custom().maxAttempts(2).waitDuration(Duration.ofMillis(1)).build()));

  @Test
  void whatFailsOnceIsTriedASecondTime() {
    assertThat(fence.call(() -> calls++ == 0 ? fails() : "yes")).isEqualTo(new Answered<>("yes"));
  }

  @Test
  void whatFailsIsAValueThatSaysWhy() {
    assertThat(fence.call(this::fails)).isEqualTo(new Failed<>("IllegalStateException: down"));
    assertThat(fence.call(this::fails).map(String::length).orElseGet(String::length)).isPositive();
  }

  @Test
  void nobodyIsAskedWhoIsKnownToBeDown() {
    fence.call(this::fails);
    fence.call(this::fails);
    calls = 0;
    assertThat(fence.call(() -> "call " + calls++))
        .isInstanceOfSatisfying(
            Failed.class, it -> assertThat(it.why()).startsWith("CallNotPermittedException"));
    assertThat(calls).isZero();
  }

  @Test
  void noMoreAreAskedAtOnceThanMayBe() {
    assertThat(fence.call(() -> fence.call(() -> "inner").orElseGet(why -> why)))
        .isInstanceOfSatisfying(
            Answered.class, it -> assertThat((String) it.answer()).startsWith("BulkheadFull"));
  }

  private String fails() {
    throw new IllegalStateException("down");
  }
}
