package dev.aval.platform.duework;

import dev.aval.platform.loop.Loop;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
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
  private final Taking<T> taking;
  private final Handling<T> handling;
  private final Pace pace;
  private final Clock clock;
  private final Executor executor;
  private final Semaphore hands;
  private final Semaphore rounds;
  private final Loop loop;

  DueWork(
      String name,
      DueDocuments<T> documents,
      Function<List<Task<T>>, List<Result>> handler,
      Finishing finishing,
      Pace pace,
      Clock exact,
      Executor executor,
      DueSettings settings,
      DueMetrics metrics) {
    this.name = name;
    this.documents = documents;
    this.pace = pace;
    this.clock = Clock.tick(exact, Duration.ofMillis(1)); // as times are stored
    this.executor = executor;
    this.hands = new Semaphore(settings.parallel());
    this.rounds = new Semaphore(pace.rounds());
    this.loop = new Loop("due-" + name, settings.poll(), this::round);
    this.taking = new Taking<>(documents, pace, clock, metrics);
    this.handling =
        new Handling<>(name, documents, handler, finishing, pace, clock, metrics, loop::wake);
  }

  /// Items whose id is known, finished or not, are ignored.
  public void schedule(List<Item<T>> items) {
    var now = clock.instant();
    documents.insert(items, null, now);
    if (items.stream().anyMatch(it -> !it.dueAt().truncatedTo(ChronoUnit.MILLIS).isAfter(now))) {
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
    var due = taking.due();
    taking.take(due).ifPresent(handling::handle);
    return due.size();
  }

  /// Like [#runDue], but when several rounds are allowed it hands the batch over and comes back for
  /// the next.
  ///
  /// @return whether there may be more
  boolean round() {
    if (handling.pauses()) return false;
    if (pace.rounds() == 1) return runDue() >= pace.batch() && pace.open().getAsBoolean();
    rounds.acquireUninterruptibly();
    boolean begun = false;
    try {
      var due = taking.turn();
      var taken = taking.take(due);
      if (taken.isPresent()) {
        executor.execute(() -> handleAndRelease(taken.get(), rounds));
        begun = true;
      }
      return begun && taking.isMoreThan(due);
    } catch (RejectedExecutionException stopping) {
      return false;
    } finally {
      if (!begun) {
        rounds.release();
      }
    }
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
    documents.end(ids, Finishing.cancelled(clock.instant()));
  }

  void start() {
    loop.start();
  }

  void stop(Duration wait) {
    loop.stop(wait);
  }

  private void begin(List<Item<T>> items) {
    if (!pace.open().getAsBoolean() || !hasHand()) {
      schedule(items.stream().map(it -> it.due(clock.instant())).toList());
      return;
    }
    boolean begun = false;
    try {
      var taken = taking.store(items);
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

  private void handleAndRelease(Taken<T> taken, Semaphore holder) {
    try {
      handling.handle(taken);
    } catch (RuntimeException failure) {
      log.warn("{} could not record results; the lease will end", name, failure);
    } finally {
      holder.release();
    }
  }
}
