package dev.aval.platform.outbox;

/// What became of one command of a batch.
sealed interface Outcome {
  record Decided(Object result) implements Outcome {}

  /// The origin was applied before.
  record Seen() implements Outcome {}

  /// The decision threw, or could not be stored: whose command it was gets to know.
  record Thrown(Throwable cause) implements Outcome {
    RuntimeException rethrown() {
      if (cause instanceof Error error) {
        throw error;
      }
      return (RuntimeException) cause;
    }
  }
}
