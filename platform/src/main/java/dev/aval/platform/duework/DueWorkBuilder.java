package dev.aval.platform.duework;

import dev.aval.platform.mapping.Mapping;
import io.github.resilience4j.core.IntervalFunction;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.index.Index;

/// Says how one kind of work is done. See [DueWorks#work].
public final class DueWorkBuilder<T> {
  private final DueParts parts;
  private final String collection;
  private final Class<T> type;
  private final Consumer<DueWork<T>> built;
  private final Map<Class<?>, String> names = new LinkedHashMap<>();
  private @Nullable Function<List<Task<T>>, List<Result>> handler;
  private int batch;
  private int attempts = Finishing.UNLIMITED;
  private Duration lease;
  private Duration firstBackoff;
  private Duration maxBackoff;
  private @Nullable Function<T, @Nullable String> line;
  private BooleanSupplier open = () -> true;
  private int rounds = 1;
  private Duration patience = Duration.ZERO;

  DueWorkBuilder(DueParts parts, String collection, Class<T> type, Consumer<DueWork<T>> built) {
    this.parts = parts;
    this.collection = collection;
    this.type = type;
    this.built = built;
    this.batch = parts.settings().batch();
    this.lease = parts.settings().lease();
    this.firstBackoff = parts.settings().firstBackoff();
    this.maxBackoff = parts.settings().maxBackoff();
  }

  /// Stores a variant of the work under a name, see `Mapping`.
  public DueWorkBuilder<T> variant(Class<?> variant, String storedName) {
    names.put(variant, storedName);
    return this;
  }

  /// One result per task, in order. What it throws means `Retry` for the whole batch.
  public DueWorkBuilder<T> handler(Function<List<Task<T>>, List<Result>> handler) {
    this.handler = handler;
    return this;
  }

  public DueWorkBuilder<T> batch(int most) {
    this.batch = most;
    return this;
  }

  /// Longer than a handler can take for a batch, by a twentieth: so long may an item wait in our
  /// hands for the one before it in its line.
  public DueWorkBuilder<T> lease(Duration lease) {
    this.lease = lease;
    return this;
  }

  /// Pause after the first failure and the longest one.
  public DueWorkBuilder<T> backoff(Duration first, Duration most) {
    this.firstBackoff = first;
    this.maxBackoff = most;
    return this;
  }

  /// After so many attempts a `Retry` counts as `Failed`. Without it, there is no end.
  public DueWorkBuilder<T> attempts(int most) {
    this.attempts = most;
    return this;
  }

  /// Items of one line are begun in the order in which they were stored, each when the one before
  /// has ended, however it did; those of other lines, or of none (`null`), wait for nobody, and
  /// nobody waits for what was put off to a time. It costs one query for each batch. Who waits for
  /// somebody in the hands of the same instance stays in them, which costs nothing; else he is put
  /// back.
  public DueWorkBuilder<T> line(Function<T, @Nullable String> line) {
    this.line = line;
    return this;
  }

  /// While it says no, nothing is taken: what is due keeps its place.
  public DueWorkBuilder<T> whenever(BooleanSupplier open) {
    this.open = open;
    return this;
  }

  /// How many batches of what is due are handled at a time. With more than one, what became due in
  /// the last seconds does not wait for all that is older: they take turns.
  public DueWorkBuilder<T> rounds(int most) {
    this.rounds = most;
    return this;
  }

  /// How long `doNow` waits for a hand before its items join what is due: behind all of that, when
  /// there is much.
  public DueWorkBuilder<T> patience(Duration patience) {
    this.patience = patience;
    return this;
  }

  /// Creates the index that is not there yet.
  public DueWork<T> build() {
    parts
        .mongo()
        .indexOps(collection)
        .createIndex(new Index("dueAt", Direction.ASC).named("dueAt").sparse());
    if (line != null) {
      parts
          .mongo()
          .indexOps(collection)
          .createIndex(new Index("line", Direction.ASC).named("line").sparse());
    }
    var metrics = new DueMetrics(parts.registry(), collection);
    var backoff = IntervalFunction.ofExponentialRandomBackoff(firstBackoff, 2.0, 0.25, maxBackoff);
    var work =
        new DueWork<>(
            collection,
            new DueDocuments<>(
                parts.mongo(), collection, new Mapping<>(type, names), line, metrics),
            Objects.requireNonNull(handler, "handler"),
            new Finishing(backoff, attempts),
            new Pace(batch, lease, rounds, patience, open),
            parts.clock(),
            parts.executor(),
            parts.settings(),
            metrics);
    built.accept(work);
    return work;
  }
}
