package dev.aval.platform.duework;

import dev.aval.platform.loop.Loop;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One kind of work that is done when it is due. An item is taken by lease, handled, and finished
/// in the write that records the result; who loses the lease can no longer finish it.
///
/// Each item is handled by one instance at a time as long as a handler is faster than the lease:
/// bound what it does (time-outs of SMTP, HTTP) below that. There is no heartbeat. A crash in the
/// middle means that it is handled again.
///
/// Built by [DueWorks#work].
public final class DueWork<T> {
  private static final Logger log = LoggerFactory.getLogger(DueWork.class);

  private final String name;
  private final DueDocuments<T> documents;
  private final Function<List<Task<T>>, List<Result>> handler;
  private final Finishing finishing;
  private final int batch;
  private final Duration lease;
  private final Clock clock;
  private final Executor executor;
  private final Semaphore hands;
  private final DueMetrics metrics;
  private final Loop loop;

  DueWork(
      String name,
      DueDocuments<T> documents,
      Function<List<Task<T>>, List<Result>> handler,
      Finishing finishing,
      int batch,
      Duration lease,
      Clock clock,
      Executor executor,
      DueSettings settings,
      DueMetrics metrics) {
    this.name = name;
    this.documents = documents;
    this.handler = handler;
    this.finishing = finishing;
    this.batch = batch;
    this.lease = lease;
    this.clock = clock;
    this.executor = executor;
    this.hands = new Semaphore(settings.parallel());
    this.metrics = metrics;
    this.loop = new Loop("due-" + name, settings.poll(), () -> runDue() >= batch);
  }

  /// Items whose id is known, finished or not, are ignored.
  public void schedule(List<Item<T>> items) {
    documents.insert(items, null);
    if (items.stream().anyMatch(it -> !it.dueAt().isAfter(clock.instant()))) {
      wake();
    }
  }

  /// Like [#schedule], and begins at once without looking for it again: items are stored in our
  /// hands. `dueAt` is ignored. Returns when they are stored; with all hands full they wait for the
  /// next round.
  public void doNow(List<Item<T>> items) {
    for (int from = 0; from < items.size(); from += batch) {
      begin(items.subList(from, Math.min(items.size(), from + batch)));
    }
  }

  /// One round: takes what is due and handles it on this thread.
  ///
  /// @return how many items were due
  public int runDue() {
    var now = now();
    var due = documents.due(now, batch);
    metrics.oldest(
        due.isEmpty()
            ? Duration.ZERO
            : Duration.between(due.getFirst().getDate("dueAt").toInstant(), now));
    if (!due.isEmpty()) {
      handle(documents.take(due, token(), now.plus(lease)));
    }
    return due.size();
  }

  public void wake() {
    loop.wake();
  }

  /// What is not finished will not be begun again. A handler that has it in hand at this moment may
  /// still act.
  public void cancel(String id) {
    cancelAll(List.of(id));
  }

  public void cancelAll(Collection<String> ids) {
    documents.end(ids, Finishing.cancelled(now()));
  }

  void start() {
    loop.start();
  }

  void stop(Duration wait) {
    loop.stop(wait);
  }

  private void begin(List<Item<T>> items) {
    if (!hands.tryAcquire()) {
      schedule(items.stream().map(it -> it.due(now())).toList());
      return;
    }
    boolean begun = false;
    try {
      var taken = inserted(items);
      executor.execute(() -> handleAndRelease(taken));
      begun = true;
    } catch (RejectedExecutionException stopping) {
      log.info("{} stops; what it stored is taken up when its lease ends", name);
    } finally {
      if (!begun) {
        hands.release();
      }
    }
  }

  private Taken<T> inserted(List<Item<T>> items) {
    var token = token();
    var until = now().plus(lease);
    var held = items.stream().map(it -> it.due(until)).toList();
    var fresh = documents.insert(held, token);
    return new Taken<>(token, fresh.stream().map(it -> new Task<>(it.id(), it.work(), 1)).toList());
  }

  private void handleAndRelease(Taken<T> taken) {
    try {
      handle(taken);
    } catch (RuntimeException failure) {
      log.warn("{} could not record results; the lease will end", name, failure);
    } finally {
      hands.release();
    }
  }

  private void handle(Taken<T> taken) {
    if (taken.tasks().isEmpty()) {
      return;
    }
    var results = results(taken.tasks());
    var ids = new ArrayList<String>();
    var updates = new ArrayList<Document>();
    for (int i = 0; i < results.size(); i++) {
      var task = taken.tasks().get(i);
      var result = finishing.last(task, results.get(i));
      var outcome = result instanceof Result.Done(var it) ? documents.written(it) : null;
      ids.add(task.id());
      updates.add(finishing.update(task, result, outcome, now()));
      metrics.finished(result);
    }
    metrics.lostLeases(ids.size() - documents.finish(taken.token(), ids, updates));
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

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  private static String token() {
    return UUID.randomUUID().toString();
  }
}
