package dev.aval.sync.erp.settings;

import dev.aval.sync.erp.Answer;
import dev.aval.sync.erp.Answer.Failed;
import dev.aval.sync.erp.Capabilities;
import dev.aval.sync.erp.Delivery;
import dev.aval.sync.erp.ErpConnector;
import dev.aval.sync.erp.ErpContact;
import dev.aval.sync.erp.Failure;
import dev.aval.sync.erp.Health;
import dev.aval.sync.erp.Page;
import io.github.resilience4j.core.IntervalFunction;
import io.github.resilience4j.core.functions.Either;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/// Asks again, a few times and ever later, where what failed may pass. An ERP that says how long to
/// wait is obeyed; one that wants us away for longer than we wait at all is left alone at once.
class Patient implements ErpConnector {
  private final ErpConnector erp;
  private final Duration longest;
  private final Retry retry;

  Patient(String system, ErpConnector erp, int attempts, Duration wait, Duration longest) {
    this.erp = erp;
    this.longest = longest;
    var later = IntervalFunction.ofExponentialRandomBackoff(wait, 2, longest);
    this.retry =
        Retry.of(
            "erp." + system,
            RetryConfig.<Answer<?>>custom()
                .maxAttempts(attempts)
                .retryOnException(_ -> false)
                .retryOnResult(this::again)
                .intervalBiFunction(
                    (attempt, answer) -> Math.max(later.apply(attempt), said(answer)))
                .build());
  }

  private boolean again(Answer<?> answer) {
    return answer instanceof Failed<?>(var failure)
        && failure.reason().passes()
        && asked(failure).compareTo(longest) <= 0;
  }

  private static long said(Either<Throwable, Answer<?>> answer) {
    return answer.isRight() && answer.get() instanceof Failed<?>(var failure)
        ? asked(failure).toMillis()
        : 0;
  }

  private static Duration asked(Failure failure) {
    return Objects.requireNonNullElse(failure.retryAfter(), Duration.ZERO);
  }

  private <T> Answer<T> patiently(Supplier<Answer<T>> call) {
    return Retry.decorateSupplier(retry, call).get();
  }

  @Override
  public Capabilities capabilities() {
    return erp.capabilities();
  }

  @Override
  public Answer<Health> check() {
    return patiently(erp::check);
  }

  @Override
  public Answer<Page> readAll(String cursor, int size) {
    return patiently(() -> erp.readAll(cursor, size));
  }

  @Override
  public Answer<Page> readChanges(String mark, String cursor, int size) {
    return patiently(() -> erp.readChanges(mark, cursor, size));
  }

  @Override
  public Answer<Optional<ErpContact>> read(String externalId) {
    return patiently(() -> erp.read(externalId));
  }

  @Override
  public Optional<Delivery> waiting() {
    return erp.waiting();
  }

  @Override
  public void settle(Delivery delivery, boolean taken, String report) {
    erp.settle(delivery, taken, report);
  }
}
