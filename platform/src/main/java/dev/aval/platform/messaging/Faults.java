package dev.aval.platform.messaging;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoException;
import com.mongodb.MongoInterruptedException;
import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoSecurityException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.MongoWriteConcernException;
import io.github.resilience4j.bulkhead.BulkheadFullException;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.http.HttpTimeoutException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.errors.RetriableException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;

/// Tells a fault that passes from one that stays. What is away may come back, so the work waits;
/// what is wrong with a record, or with us, stays wrong however often it is tried.
final class Faults {
  private static final List<Class<? extends Throwable>> PASSING =
      List.of(
          TransientFailure.class,
          TransientDataAccessException.class,
          RecoverableDataAccessException.class,
          DataAccessResourceFailureException.class,
          MongoSocketException.class,
          MongoTimeoutException.class,
          MongoNotPrimaryException.class,
          MongoNodeIsRecoveringException.class,
          MongoInterruptedException.class,
          MongoSecurityException.class,
          MongoWriteConcernException.class,
          RetriableException.class,
          AuthenticationException.class,
          AuthorizationException.class,
          ProducerFencedException.class,
          CallNotPermittedException.class,
          BulkheadFullException.class,
          SocketException.class,
          SocketTimeoutException.class,
          HttpTimeoutException.class,
          TimeoutException.class,
          RejectedExecutionException.class,
          InterruptedException.class,
          org.apache.kafka.common.errors.InterruptException.class);

  /// Server answers that mean "not now" or "not you, yet": shutting down, stepping down, no
  /// primary, unauthorized.
  private static final Set<Integer> PASSING_CODES =
      Set.of(6, 7, 13, 18, 50, 64, 89, 91, 189, 262, 9001, 10107, 11600, 11602, 13435, 13436);

  private static final int DEEPEST = 20;

  private Faults() {}

  static boolean pass(Throwable failure) {
    Throwable each = failure;
    for (int depth = 0; each != null && depth < DEEPEST; depth++, each = each.getCause())
      if (passes(each)) return true;
    return Thread.currentThread().isInterrupted();
  }

  private static boolean passes(Throwable failure) {
    if (failure instanceof VirtualMachineError) return !(failure instanceof StackOverflowError);
    if (failure instanceof MongoBulkWriteException bulk && bulk.getWriteConcernError() != null)
      return true;
    if (failure instanceof MongoException mongo
        && (PASSING_CODES.contains(mongo.getCode()) || mongo.hasErrorLabel("RetryableWriteError")))
      return true;
    return PASSING.stream().anyMatch(type -> type.isInstance(failure));
  }
}
