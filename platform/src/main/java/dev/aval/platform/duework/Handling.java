package dev.aval.platform.duework;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The doing of one batch: what has its turn is handed to the handler, and what came of it is
/// recorded in one write. Then, as another batch, what stood right behind that in the hands of this
/// instance, unless it has waited for so long that its lease might end on the way.
final class Handling<T> {
  private static final Logger log = LoggerFactory.getLogger(Handling.class);

  private final String name;
  private final DueDocuments<T> documents;
  private final Function<List<Task<T>>, List<Result>> handler;
  private final Finishing finishing;
  private final Pace pace;
  private final Clock clock;
  private final DueMetrics metrics;
  private final Runnable wake;
  private final Hands<T> hands = new Hands<>();

  /// Something was not worth trying: the loop pauses.
  private volatile boolean putBack;

  private volatile boolean somebodyWaits;

  /// @param wake looks for more at once
  Handling(
      String name,
      DueDocuments<T> documents,
      Function<List<Task<T>>, List<Result>> handler,
      Finishing finishing,
      Pace pace,
      Clock clock,
      DueMetrics metrics,
      Runnable wake) {
    this.name = name;
    this.documents = documents;
    this.handler = handler;
    this.finishing = finishing;
    this.pace = pace;
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
    hands.hold(taken.tasks());
    var wave = new Wave<>(hands);
    try {
      begin(taken, wave);
      while (!wave.isEmpty()) wave = next(wave);
    } catch (RuntimeException | Error failure) {
      hands.drop(taken.tasks());
      hands.drop(wave.handled());
      throw failure;
    }
  }

  private void begin(Taken<T> taken, Wave<T> wave) {
    var waiting = documents.waiting(taken, clock.instant());
    for (var it : taken.tasks()) {
      var turn = waiting.get(it.id());
      if (turn == null) wave.handle(it);
      else if (!hands.follows(it, turn)) wave.putBack(it, turn.again());
    }
  }

  private Wave<T> next(Wave<T> wave) {
    var results = results(wave.handled().stream().map(Held::task).toList());
    var updates = new ArrayList<Document>();
    for (int i = 0; i < results.size(); i++) {
      updates.add(finished(wave.handled().get(i), results.get(i)));
    }
    var next = new Wave<>(hands);
    record(wave, updates);
    for (int i = 0; i < results.size(); i++) {
      followed(wave.handled().get(i), updates.get(i), next);
    }
    if (results.stream().anyMatch(Result.PutBack.class::isInstance)) putBack = true;
    else wakeWhoWaits(!wave.back().isEmpty());
    return next;
  }

  private void record(Wave<T> wave, List<Document> updates) {
    var all = new ArrayList<>(wave.handled());
    var each = new ArrayList<>(updates);
    for (var back : wave.back()) {
      all.add(back.held());
      each.add(Finishing.untried(back.at(), "its turn has not come"));
    }
    metrics.lostLeases(all.size() - documents.finish(all, each));
  }

  private void followed(Held<T> it, Document update, Wave<T> next) {
    var behind = hands.putDown(it);
    if (behind.isEmpty()) return;
    var again = Finishing.again(update);
    if (again.isEmpty() && hasTime(behind.get())) next.handle(behind.get());
    else next.putBack(behind.get(), again.orElseGet(clock::instant));
  }

  /// See [DueWorkBuilder#lease].
  private boolean hasTime(Held<T> it) {
    return !clock.instant().isAfter(it.at().plus(pace.lease().dividedBy(20)));
  }

  private Document finished(Held<T> it, Result came) {
    var result = finishing.last(it.task(), came);
    var outcome = result instanceof Result.Done(var value) ? documents.written(value) : null;
    metrics.finished(result);
    return finishing.update(it.task(), result, outcome, it.since(), clock.instant());
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
    if (tasks.isEmpty()) return List.of();
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
