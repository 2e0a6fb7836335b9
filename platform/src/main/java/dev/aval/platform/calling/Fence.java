package dev.aval.platform.calling;

import dev.aval.platform.calling.Reply.Answered;
import dev.aval.platform.calling.Reply.Failed;
import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadRegistry;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryRegistry;
import java.util.function.Supplier;

/// What stands between us and another service: no more calls at once than the bulkhead lets
/// through, a quick second try, and no calls at all while it is known to be down. Time-outs are the
/// client's. What fails is a value: whoever asks does without, or tries again later anyhow.
public final class Fence {
  private final Bulkhead bulkhead;
  private final CircuitBreaker breaker;
  private final Retry retry;

  private Fence(Bulkhead bulkhead, CircuitBreaker breaker, Retry retry) {
    this.bulkhead = bulkhead;
    this.breaker = breaker;
    this.retry = retry;
  }

  /// @param name of the instances in the settings
  public static Fence named(
      String name,
      BulkheadRegistry bulkheads,
      CircuitBreakerRegistry breakers,
      RetryRegistry retries) {
    return new Fence(bulkheads.bulkhead(name), breakers.circuitBreaker(name), retries.retry(name));
  }

  /// @param call is repeated, so it must be safe to
  public <T> Reply<T> call(Supplier<T> call) {
    var guarded =
        CircuitBreaker.decorateSupplier(breaker, Bulkhead.decorateSupplier(bulkhead, call));
    try {
      return new Answered<>(Retry.decorateSupplier(retry, guarded).get());
    } catch (RuntimeException noAnswer) {
      return new Failed<>(noAnswer.getClass().getSimpleName() + ": " + noAnswer.getMessage());
    }
  }
}
