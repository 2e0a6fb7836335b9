package dev.aval.sync.portfolio.http;

import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.retry.Retry;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What stands between us and approval-service: no more calls at once than the bulkhead lets
/// through, a quick second try, none while it is known to be down. Time-outs are the client's.
final class Fence {
  private static final Logger log = LoggerFactory.getLogger(Fence.class);

  private final Bulkhead bulkhead;
  private final CircuitBreaker breaker;
  private final Retry retry;

  Fence(Bulkhead bulkhead, CircuitBreaker breaker, Retry retry) {
    this.bulkhead = bulkhead;
    this.breaker = breaker;
    this.retry = retry;
  }

  /// @param call is repeated, so it must be safe to
  /// @return empty where there is no answer
  <T> Optional<T> call(Supplier<T> call) {
    var guarded =
        CircuitBreaker.decorateSupplier(breaker, Bulkhead.decorateSupplier(bulkhead, call));
    try {
      return Optional.of(Retry.decorateSupplier(retry, guarded).get());
    } catch (RuntimeException noAnswer) {
      log.warn("approval-service does not answer: {}", noAnswer.toString());
      return Optional.empty();
    }
  }
}
