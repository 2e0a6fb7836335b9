package dev.aval.platform.outbox;

import java.util.List;

/// What a pure decision wants done with an aggregate.
///
/// The events are wire records that carry `@EventType`; they are turned into bytes when the change
/// is stored, so that what is published is what was decided, whenever it is sent.
public sealed interface Change<S, R> {
  R result();

  /// Store `next` and tell `events`, in this order. A commit without events changes the state
  /// silently: it takes no `seq`, and no snapshot is published for it.
  record Commit<S, R>(S next, List<?> events, R result) implements Change<S, R> {
    public Commit {
      events = List.copyOf(events);
    }
  }

  /// Leave everything as it is. Nothing is written, not even that the origin was seen: deciding
  /// again on the same state gives the same answer.
  record Keep<S, R>(R result) implements Change<S, R> {}

  static <S, R> Change<S, R> commit(S next, List<?> events, R result) {
    return new Commit<>(next, events, result);
  }

  static <S, R> Change<S, R> keep(R result) {
    return new Keep<>(result);
  }
}
