package dev.aval.notification.webhooks;

/// What came of looking after endpoints.
public sealed interface Reply<T> {
  record Done<T>(T it) implements Reply<T> {}

  record Refused<T>(Refusal why) implements Reply<T> {}

  enum Refusal {
    /// No such account or endpoint, or not for this reader to know.
    NOT_FOUND,
    BAD_URL,
    UNKNOWN_TYPE,
    TOO_MANY
  }

  static <T> Reply<T> done(T it) {
    return new Done<>(it);
  }

  static <T> Reply<T> refused(Refusal why) {
    return new Refused<>(why);
  }
}
