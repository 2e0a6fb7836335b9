package dev.aval.notification.telling;

import org.jspecify.annotations.Nullable;

/// What became of one attempt to deliver.
public sealed interface Sending {
  /// @param messageId of the mail that the server took; `null` where mails are off
  record Sent(@Nullable String messageId) implements Sending {
    public Sent() {
      this(null);
    }
  }

  /// Not needed any more: what it asks about has ended.
  record Moot() implements Sending {}

  /// Worth another try later.
  record Delayed(String why) implements Sending {}

  /// Nobody tried: the mail server is away. It keeps its place among those that wait.
  record Untried(String why) implements Sending {}

  /// The mail server will never take it.
  record Undeliverable(String why) implements Sending {}
}
