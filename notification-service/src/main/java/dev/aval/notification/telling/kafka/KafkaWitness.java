package dev.aval.notification.telling.kafka;

import dev.aval.notification.telling.Witness;
import dev.aval.platform.duework.DueWork;
import dev.aval.platform.duework.Item;
import dev.aval.platform.duework.Result;
import dev.aval.platform.duework.Result.Retry;
import dev.aval.platform.duework.Task;
import dev.aval.platform.messaging.Publisher;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Publishes at once, before a message counts as delivered. What the broker does not take within
/// [#PATIENCE] is kept and told later, under the same id: a mail that went out is not sent again
/// because nobody could be told of it.
final class KafkaWitness implements Witness {
  private static final long PATIENCE = 5_000;

  private final Publisher publisher;
  private final DueWork<Note> later;
  private final Clock clock;

  KafkaWitness(Publisher publisher, DueWork<Note> later, Clock clock) {
    this.publisher = publisher;
    this.later = later;
    this.clock = clock;
  }

  @Override
  public void tell(List<Ended> ended) {
    var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    var notes = Notes.of(ended, now);
    var told = publish(publisher, notes);
    var untold = new ArrayList<Item<Note>>();
    for (int i = 0; i < notes.size(); i++) {
      if (!told.get(i)) {
        untold.add(new Item<>(notes.get(i).id(), now, notes.get(i)));
      }
    }
    if (!untold.isEmpty()) {
      later.schedule(untold);
    }
  }

  static List<Result> handle(Publisher publisher, List<Task<Note>> tasks) {
    return publish(publisher, tasks.stream().map(Task::work).toList()).stream()
        .<Result>map(told -> told ? Result.done() : new Retry("the broker is away"))
        .toList();
  }

  /// Whether the broker has each of them.
  private static List<Boolean> publish(Publisher publisher, List<Note> notes) {
    var end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(PATIENCE);
    List<CompletableFuture<?>> sends = new ArrayList<>();
    notes.forEach(it -> sends.add(publisher.send(it.outgoing())));
    return sends.stream().map(it -> isTaken(it, end)).toList();
  }

  private static boolean isTaken(Future<?> send, long end) {
    try {
      send.get(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS);
      return true;
    } catch (ExecutionException | TimeoutException notNow) {
      return false;
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
