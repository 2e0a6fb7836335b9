package dev.aval.platform.duework;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bson.Document;

/// What comes into the hands of this instance next: of what is due, or as it is stored.
final class Taking<T> {
  private static final Duration FRESH = Duration.ofSeconds(10);

  private final DueDocuments<T> documents;
  private final Pace pace;
  private final Clock clock;
  private final DueMetrics metrics;

  /// Of the loop alone: whether there was more than a batch, and whose turn it was.
  private boolean behind;

  private boolean fresh;

  Taking(DueDocuments<T> documents, Pace pace, Clock clock, DueMetrics metrics) {
    this.documents = documents;
    this.pace = pace;
    this.clock = clock;
    this.metrics = metrics;
  }

  /// The oldest of what is due.
  List<Document> due() {
    var now = clock.instant();
    var due = documents.due(now, pace.batch());
    metrics.oldest(
        due.isEmpty()
            ? Duration.ZERO
            : Duration.between(due.getFirst().getDate("dueAt").toInstant(), now));
    return due;
  }

  /// While there is more than a batch of the old, every other turn is of what is due only since
  /// [#FRESH]: so the old goes out oldest first, and what is new does not wait for all of it.
  List<Document> turn() {
    fresh = behind && !fresh;
    if (fresh) {
      var now = clock.instant();
      var due = documents.due(now.minus(FRESH), now, pace.batch());
      if (!due.isEmpty()) return due;
    }
    var due = due();
    behind = due.size() >= pace.batch();
    return due;
  }

  /// Whether there may be more than this.
  boolean isMoreThan(List<Document> due) {
    return due.size() >= pace.batch() || behind;
  }

  Optional<Taken<T>> take(List<Document> due) {
    return due.isEmpty() || !pace.open().getAsBoolean()
        ? Optional.empty()
        : Optional.of(documents.take(due, token(), clock.instant(), pace.lease()));
  }

  /// Stores what is not known yet, in our hands from the start.
  Taken<T> store(List<Item<T>> items) {
    var token = token();
    var now = clock.instant();
    var until = now.plus(pace.lease());
    var held = items.stream().map(it -> it.due(until)).toList();
    var stored = documents.insert(held, token, now);
    return new Taken<>(
        token,
        stored.stream()
            .map(it -> new Held<>(new Task<>(it.id(), it.work(), 1), token, now, now))
            .toList());
  }

  private static String token() {
    return UUID.randomUUID().toString();
  }
}
