package dev.aval.notification.audience;

import dev.aval.notification.telling.Message;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One message about a request to one person, and what became of it.
///
/// @param shown among his notices
/// @param at when it was made, or what became of it
public record Telling(Message message, Mail mail, boolean shown, boolean read, Instant at) {
  /// What became of its mail.
  public sealed interface Mail {
    record Sent() implements Mail {}

    /// With others, in one mail.
    record SentTogether() implements Mail {}

    /// @param why it was not taken so far, or nothing
    record Waiting(Instant until, @Nullable String why) implements Mail {}

    /// For a digest.
    record Gathered() implements Mail {}

    /// He wants none of these.
    record Unwanted() implements Mail {}

    /// What it asked about had ended before it went out.
    record Moot() implements Mail {}

    record Failed(String why) implements Mail {}
  }
}
