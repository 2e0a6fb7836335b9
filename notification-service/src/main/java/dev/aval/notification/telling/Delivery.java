package dev.aval.notification.telling;

import java.time.Instant;

/// A message and how it goes to its reader.
///
/// @param shown among his notices
/// @param at when the message was made
public record Delivery(Message message, Instant at, boolean shown, Mail mail) {
  /// Whether and when it is mailed.
  public sealed interface Mail {
    record Now() implements Mail {}

    record Later(Instant at) implements Mail {}

    /// With others, in the digest that comes next.
    record Gathered() implements Mail {}

    record None() implements Mail {}
  }

  public static Delivery now(Message message, Instant at) {
    return new Delivery(message, at, true, new Mail.Now());
  }
}
