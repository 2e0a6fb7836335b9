package dev.aval.notification.telling;

import org.jspecify.annotations.Nullable;

/// A message on its way, with the link that is made for this letter alone.
public record Letter(Message message, @Nullable String link, Letterhead letterhead) {
  public Letter(Message message, @Nullable String link) {
    this(message, link, Letterhead.PLAIN);
  }

  /// Keeps the link out of logs (guarantee G9).
  @Override
  public String toString() {
    return "Letter[" + message.id() + "]";
  }
}
