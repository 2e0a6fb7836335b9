package dev.aval.platform.duework;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The doing of one batch: what has its turn is handed to the handler, and what came of it is
/// recorded in one write.
final class Handling<T> {
  private static final Logger log = LoggerFactory.getLogger(Handling.class);

  private final String name;
  private final DueDocuments<T> documents;
  private final Function<List<Task<T>>, List<Result>> handler;
  private final Finishing finishing;
  private final Clock clock;
  private final DueMetrics metrics;
  private final Runnable wake;

  /// Something was not worth trying: the loop pauses.
  private volatile boolean putBack;

  private volatile boolean somebodyWaits;

  /// @param wake looks for more at once
  Handling(
      String name,
      DueDocuments<T> documents,
      Function<List<Task<T>>, List<Result>> handler,
      Finishing finishing,
      Clock clock,
      DueMetrics metrics,
      Runnable wake) {
    this.name = name;
    this.documents = documents;
    this.handler = handler;
    this.finishing = finishing;
    this.clock = clock;
    this.metrics = metrics;
    this.wake = wake;
  }

  /// Whether to leave a round out, asked once.
  boolean pauses() {
    var pauses = putBack;
    if (pauses) putBack = false;
    return pauses;
  }

  void handle(Taken<T> taken) {
    if (taken.tasks().isEmpty()) {
      return;
    }
    var waiting = documents.waiting(taken, clock.instant());
    var tasks = taken.tasks().stream().filter(it -> !waiting.containsKey(it.id())).toList();
    var results = tasks.isEmpty() ? List.<Result>of() : results(tasks);
    var ids = new ArrayList<>(waiting.keySet());
    var updates = new ArrayList<Document>();
    waiting.values().forEach(it -> updates.add(Finishing.untried(it, "its turn has not come")));
    for (int i = 0; i < results.size(); i++) {
      ids.add(tasks.get(i).id());
      updates.add(finished(taken, tasks.get(i), results.get(i)));
    }
    metrics.lostLeases(ids.size() - documents.finish(taken.token(), ids, updates));
    if (results.stream().anyMatch(Result.PutBack.class::isInstance)) putBack = true;
    else wakeWhoWaits(!waiting.isEmpty());
  }

  private Document finished(Taken<T> taken, Task<T> task, Result came) {
    var result = finishing.last(task, came);
    var outcome = result instanceof Result.Done(var it) ? documents.written(it) : null;
    var since = Objects.requireNonNull(taken.since().get(task.id()));
    metrics.finished(result);
    return finishing.update(task, result, outcome, since, clock.instant());
  }

  /// Whoever waits for somebody in other hands of this instance is looked after when those are
  /// empty.
  private void wakeWhoWaits(boolean more) {
    boolean waited = somebodyWaits;
    somebodyWaits = more;
    if (waited || more) wake.run();
  }

  /// What a handler throws is a reason to try all of the batch again.
  private List<Result> results(List<Task<T>> tasks) {
    try {
      var results = handler.apply(tasks);
      if (results.size() != tasks.size()) {
        throw new IllegalStateException(
            "Expected %d results of %s, but there are %d"
                .formatted(tasks.size(), name, results.size()));
      }
      return results;
    } catch (RuntimeException | Error failure) {
      log.warn("{} failed with {} items", name, tasks.size(), failure);
      return tasks.stream().<Result>map(_ -> new Result.Retry(failure.toString())).toList();
    }
  }
}
