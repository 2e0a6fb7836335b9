package dev.aval.platform.messaging;

/// What becomes of one record of a batch.
sealed interface Verdict<T> {
  /// Its type is none of ours.
  record Skip<T>() implements Verdict<T> {}

  record Ready<T>(Received<T> received) implements Verdict<T> {}

  record Failed<T>(Reason reason) implements Verdict<T> {}

  /// An earlier record of its lane is parked.
  record Behind<T>() implements Verdict<T> {}
}
