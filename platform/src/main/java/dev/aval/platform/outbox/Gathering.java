package dev.aval.platform.outbox;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Natural batching: while one batch is at work, whoever comes waits and forms the next. The first
/// of those who wait works for all of them on its own thread, so there is no thread to start or
/// stop, nobody waits longer than for the batch before, and whoever comes alone starts at once.
final class Gathering<T, R> {
  private final Function<List<T>, List<R>> work;
  private final int most;
  private final ReentrantLock lock = new ReentrantLock();
  private final Deque<Waiting<T, R>> queue = new ArrayDeque<>();
  private boolean led;

  /// @param work one result per item, in order
  Gathering(int most, Function<List<T>, List<R>> work) {
    this.most = most;
    this.work = work;
  }

  R submit(T item) {
    var mine = new Waiting<T, R>(item);
    if (leads(mine) || mine.leads.join()) {
      lead();
    }
    return mine.answered();
  }

  int waiting() {
    lock.lock();
    try {
      return queue.size();
    } finally {
      lock.unlock();
    }
  }

  private boolean leads(Waiting<T, R> mine) {
    lock.lock();
    try {
      queue.add(mine);
      boolean first = !led;
      led = true;
      return first;
    } finally {
      lock.unlock();
    }
  }

  private void lead() {
    var batch = take();
    try {
      var results = work.apply(batch.stream().map(it -> it.item).toList());
      for (int i = 0; i < batch.size(); i++) {
        batch.get(i).answer = results.get(i);
      }
    } catch (RuntimeException | Error failure) {
      batch.forEach(it -> it.failure = failure);
    } finally {
      handOver();
      batch.forEach(it -> it.leads.complete(false));
    }
  }

  private List<Waiting<T, R>> take() {
    lock.lock();
    try {
      var batch = new ArrayList<Waiting<T, R>>();
      while (batch.size() < most && !queue.isEmpty()) {
        batch.add(queue.remove());
      }
      return batch;
    } finally {
      lock.unlock();
    }
  }

  private void handOver() {
    lock.lock();
    try {
      var next = queue.peek();
      led = next != null;
      if (next != null) {
        next.leads.complete(true);
      }
    } finally {
      lock.unlock();
    }
  }

  private static final class Waiting<T, R> {
    private final T item;
    private final CompletableFuture<Boolean> leads = new CompletableFuture<>();
    private @Nullable R answer;
    private @Nullable Throwable failure;

    Waiting(T item) {
      this.item = item;
    }

    R answered() {
      if (failure instanceof Error error) {
        throw error;
      }
      if (failure != null) {
        throw (RuntimeException) failure;
      }
      return Objects.requireNonNull(answer);
    }
  }
}
