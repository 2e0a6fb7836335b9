package dev.aval.platform.outbox;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/// An aggregate whose events we publish, and how far we are.
final class Held {
  private final String id;
  private final int attempts;
  private final List<List<Entry>> rounds;
  private long acknowledged;
  private int next;
  private @Nullable Throwable refusal;

  /// @param published the newest seq that is out of the outbox
  /// @param attempts counts this one
  Held(String id, long published, int attempts, List<Entry> entries) {
    this.id = id;
    this.attempts = attempts;
    this.rounds = rounds(entries);
    this.acknowledged = published;
  }

  /// What is left of an outbox after `acknowledged`. A document that was held for nothing counts as
  /// finished.
  static Held read(Document aggregate, long acknowledged) {
    var left =
        aggregate.getList("outbox", Document.class, List.of()).stream()
            .map(Entry::read)
            .filter(entry -> entry.seq() > acknowledged)
            .toList();
    var lease = Objects.requireNonNull(Lease.read(aggregate));
    long done = left.isEmpty() ? aggregate.getLong("seq") : acknowledged;
    return new Held(aggregate.getString("_id"), done, lease.attempts(), left);
  }

  String id() {
    return id;
  }

  int attempts() {
    return attempts;
  }

  /// The newest seq that the broker has.
  long acknowledged() {
    return acknowledged;
  }

  boolean isWaiting() {
    return refusal == null && next < rounds.size();
  }

  boolean isRefused() {
    return refusal != null;
  }

  /// What may be sent now: the entries of the next seq, and nothing after them.
  List<Entry> round() {
    return rounds.get(next);
  }

  void acknowledge() {
    acknowledged = round().getFirst().seq();
    next++;
  }

  void refuse(Throwable cause) {
    refusal = cause;
  }

  boolean hasProgressed() {
    return next > 0;
  }

  /// Since when the first event that is left has waited.
  Instant waitingSince() {
    return round().getFirst().at();
  }

  private static List<List<Entry>> rounds(List<Entry> entries) {
    var rounds = new ArrayList<List<Entry>>();
    for (var entry : entries) {
      if (rounds.isEmpty() || rounds.getLast().getFirst().seq() != entry.seq()) {
        rounds.add(new ArrayList<>());
      }
      rounds.getLast().add(entry);
    }
    return rounds;
  }
}
