package dev.aval.notification.telling.links;

import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.retry.Retry;
import java.util.function.Function;
import java.util.function.Supplier;

/// What stands between us and another service: no more calls at once than the bulkhead lets
/// through, a quick second try, and no calls at all while it is known to be down. Time-outs are the
/// client's. What fails is a value, for the caller waits and tries again anyhow.
class Fence {
  private final Bulkhead bulkhead;
  private final CircuitBreaker breaker;
  private final Retry retry;

  Fence(Bulkhead bulkhead, CircuitBreaker breaker, Retry retry) {
    this.bulkhead = bulkhead;
    this.breaker = breaker;
    this.retry = retry;
  }

  <T> Result<T> call(Supplier<T> call) {
    var guarded =
        CircuitBreaker.decorateSupplier(breaker, Bulkhead.decorateSupplier(bulkhead, call));
    try {
      return new Result.Answered<>(Retry.decorateSupplier(retry, guarded).get());
    } catch (RuntimeException e) {
      return new Result.Failed<>(e.getClass().getSimpleName() + ": " + e.getMessage());
    }
  }

  sealed interface Result<T> {
    record Answered<T>(T answer) implements Result<T> {}

    record Failed<T>(String why) implements Result<T> {}

    default <R> Result<R> map(Function<T, R> change) {
      return switch (this) {
        case Answered<T>(var answer) -> new Answered<>(change.apply(answer));
        case Failed<T>(var why) -> new Failed<>(why);
      };
    }

    default T orElseGet(Function<String, T> fallback) {
      return switch (this) {
        case Answered<T>(var answer) -> answer;
        case Failed<T>(var why) -> fallback.apply(why);
      };
    }
  }
}
