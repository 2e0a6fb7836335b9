package dev.aval.notification.absence;

/// What the two who are concerned have to be told.
///
/// @param seq of the change that brought it: told again, it has the same
public sealed interface News {
  Someone absent();

  Delegation delegation();

  long seq();

  record Set(Someone absent, Delegation delegation, long seq) implements News {}

  /// Before its time: ended early, or taken back before it began.
  record Ended(Someone absent, Delegation delegation, long seq) implements News {}
}
