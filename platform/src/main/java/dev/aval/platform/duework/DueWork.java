package dev.aval.platform.duework;

import static java.util.stream.Collectors.toMap;

import dev.aval.platform.loop.Loop;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
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
  private static final Duration FRESH = Duration.ofSeconds(10);

  private final String name;
  private final DueDocuments<T> documents;
  private final Function<List<Task<T>>, List<Result>> handler;
  private final Finishing finishing;
  private final Pace pace;
  private final Clock clock;
  private final Executor executor;
  private final Semaphore hands;
  private final Semaphore rounds;
  private final DueMetrics metrics;
  private final Loop loop;

  /// Of the loop alone: whether there was more than a batch, and whose turn it was.
  private boolean behind;

  private boolean fresh;

  /// Something was not worth trying: the loop pauses.
  private volatile boolean putBack;

  private volatile boolean somebodyWaits;

  DueWork(
      String name,
      DueDocuments<T> documents,
      Function<List<Task<T>>, List<Result>> handler,
      Finishing finishing,
      Pace pace,
      Clock clock,
      Executor executor,
      DueSettings settings,
      DueMetrics metrics) {
    this.name = name;
    this.documents = documents;
    this.handler = handler;
    this.finishing = finishing;
    this.pace = pace;
    this.clock = clock;
    this.executor = executor;
    this.hands = new Semaphore(settings.parallel());
    this.rounds = new Semaphore(pace.rounds());
    this.metrics = metrics;
    this.loop = new Loop("due-" + name, settings.poll(), this::round);
  }

  /// Items whose id is known, finished or not, are ignored.
  public void schedule(List<Item<T>> items) {
    documents.insert(items, null, now());
    if (items.stream().anyMatch(it -> !it.dueAt().isAfter(clock.instant()))) {
      wake();
    }
  }

  /// Like [#schedule], and begins at once without looking for it again: items are stored in our
  /// hands. `dueAt` is ignored. Returns when they are stored; with all hands full they wait for the
  /// next round.
  public void doNow(List<Item<T>> items) {
    for (int from = 0; from < items.size(); from += pace.batch()) {
      begin(items.subList(from, Math.min(items.size(), from + pace.batch())));
    }
  }

  /// One round: takes what is due and handles it on this thread.
  ///
  /// @return how many items were due
  public int runDue() {
    var due = due();
    take(due).ifPresent(this::handle);
    return due.size();
  }

  /// Like [#runDue], but when several rounds are allowed it hands the batch over and comes back for
  /// the next.
  ///
  /// @return whether there may be more
  boolean round() {
    if (putBack) {
      putBack = false;
      return false;
    }
    if (pace.rounds() == 1) return runDue() >= pace.batch() && pace.open().getAsBoolean();
    rounds.acquireUninterruptibly();
    boolean begun = false;
    try {
      var due = turn();
      var taken = take(due);
      if (taken.isPresent()) {
        executor.execute(() -> handleAndRelease(taken.get(), rounds));
        begun = true;
      }
      return begun && (due.size() >= pace.batch() || behind);
    } catch (RejectedExecutionException stopping) {
      return false;
    } finally {
      if (!begun) {
        rounds.release();
      }
    }
  }

  /// While there is more than a batch of the old, every other turn is of what is due only since
  /// [#FRESH]: so the old goes out oldest first, and what is new does not wait for all of it.
  private List<Document> turn() {
    fresh = behind && !fresh;
    if (fresh) {
      var now = now();
      var due = documents.due(now.minus(FRESH), now, pace.batch());
      if (!due.isEmpty()) return due;
    }
    var due = due();
    behind = due.size() >= pace.batch();
    return due;
  }

  private List<Document> due() {
    var now = now();
    var due = documents.due(now, pace.batch());
    metrics.oldest(
        due.isEmpty()
            ? Duration.ZERO
            : Duration.between(due.getFirst().getDate("dueAt").toInstant(), now));
    return due;
  }

  private Optional<Taken<T>> take(List<Document> due) {
    return due.isEmpty() || !pace.open().getAsBoolean()
        ? Optional.empty()
        : Optional.of(documents.take(due, token(), now().plus(pace.lease())));
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
    if (!pace.open().getAsBoolean() || !hasHand()) {
      schedule(items.stream().map(it -> it.due(now())).toList());
      return;
    }
    boolean begun = false;
    try {
      var taken = inserted(items);
      executor.execute(() -> handleAndRelease(taken, hands));
      begun = true;
    } catch (RejectedExecutionException stopping) {
      log.info("{} stops; what it stored is taken up when its lease ends", name);
    } finally {
      if (!begun) {
        hands.release();
      }
    }
  }

  private boolean hasHand() {
    try {
      return hands.tryAcquire(pace.patience().toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private Taken<T> inserted(List<Item<T>> items) {
    var token = token();
    var now = now();
    var until = now.plus(pace.lease());
    var held = items.stream().map(it -> it.due(until)).toList();
    var fresh = documents.insert(held, token, now);
    return new Taken<>(
        token,
        fresh.stream().map(it -> new Task<>(it.id(), it.work(), 1)).toList(),
        fresh.stream().collect(toMap(Item::id, _ -> now)));
  }

  private void handleAndRelease(Taken<T> taken, Semaphore holder) {
    try {
      handle(taken);
    } catch (RuntimeException failure) {
      log.warn("{} could not record results; the lease will end", name, failure);
    } finally {
      holder.release();
    }
  }

  private void handle(Taken<T> taken) {
    if (taken.tasks().isEmpty()) {
      return;
    }
    var waiting = documents.waiting(taken, now());
    var tasks = taken.tasks().stream().filter(it -> !waiting.containsKey(it.id())).toList();
    var results = tasks.isEmpty() ? List.<Result>of() : results(tasks);
    var ids = new ArrayList<>(waiting.keySet());
    var updates = new ArrayList<Document>();
    waiting.values().forEach(it -> updates.add(Finishing.untried(it, "its turn has not come")));
    for (int i = 0; i < results.size(); i++) {
      var task = tasks.get(i);
      var result = finishing.last(task, results.get(i));
      var outcome = result instanceof Result.Done(var it) ? documents.written(it) : null;
      var since = Objects.requireNonNull(taken.since().get(task.id()));
      ids.add(task.id());
      updates.add(finishing.update(task, result, outcome, since, now()));
      metrics.finished(result);
    }
    metrics.lostLeases(ids.size() - documents.finish(taken.token(), ids, updates));
    if (results.stream().anyMatch(Result.PutBack.class::isInstance)) putBack = true;
    else wakeWhoWaits(!waiting.isEmpty());
  }

  /// Whoever waits for somebody in other hands of this instance is looked after when those are
  /// empty.
  private void wakeWhoWaits(boolean more) {
    boolean waited = somebodyWaits;
    somebodyWaits = more;
    if (waited || more) wake();
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
