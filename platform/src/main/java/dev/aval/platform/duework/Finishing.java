package dev.aval.platform.duework;

import io.github.resilience4j.core.IntervalFunction;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/// What becomes of a document when its task has a result.
record Finishing(IntervalFunction backoff, int most) {
  static final int UNLIMITED = Integer.MAX_VALUE;
  private static final Document OVER =
      new Document("dueAt", 1).append("token", 1).append("line", 1).append("place", 1);

  /// Too many failures are a failure for good.
  Result last(Task<?> task, Result result) {
    return result instanceof Result.Retry(var why) && task.attempts() >= most
        ? new Result.Failed(why)
        : result;
  }

  /// @param outcome of a `Done`, as it is stored
  /// @param since when it was due before it was taken
  Document update(
      Task<?> task, Result result, @Nullable Object outcome, Instant since, Instant now) {
    return switch (result) {
      case Result.Done _ -> over(new Document("type", "done").append("outcome", outcome), now);
      case Result.Failed(var why) -> over(new Document("type", "failed").append("why", why), now);
      case Result.PutBack(var why) -> untried(since, why);
      case Result.RetryAt(var at, var why) -> later(at, why);
      case Result.Retry(var why) -> later(now.plusMillis(backoff.apply(task.attempts())), why);
    };
  }

  /// When it is due again, unless it is over.
  static Optional<Instant> again(Document update) {
    return Optional.ofNullable(update.get("$set", Document.class).getDate("dueAt"))
        .map(Date::toInstant);
  }

  static Document cancelled(Instant now) {
    return over(new Document("type", "cancelled"), now);
  }

  private static Document over(Document result, Instant now) {
    return new Document("$set", new Document("result", result.append("at", Date.from(now))))
        .append("$unset", OVER);
  }

  static Document untried(Instant at, String why) {
    return later(at, why).append("$inc", new Document("attempts", -1));
  }

  private static Document later(Instant at, String why) {
    return new Document("$set", new Document("dueAt", Date.from(at)).append("why", why))
        .append("$unset", new Document("token", 1));
  }
}
