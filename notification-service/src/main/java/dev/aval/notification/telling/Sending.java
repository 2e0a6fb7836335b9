package dev.aval.notification.telling;

/// What became of one attempt to deliver.
public sealed interface Sending {
  record Sent() implements Sending {}

  /// Not needed any more: what it asks about has ended.
  record Moot() implements Sending {}

  /// Worth another try later.
  record Delayed(String why) implements Sending {}

  /// The mail server will never take it.
  record Undeliverable(String why) implements Sending {}
}
