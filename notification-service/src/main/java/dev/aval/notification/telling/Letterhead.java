package dev.aval.notification.telling;

import org.jspecify.annotations.Nullable;

/// What a letter looks like, and as whom it comes.
///
/// @param name what stands at its head; null where we know nothing better than the message does
/// @param sender as whom it comes, beside the platform
/// @param color of its button, `#rrggbb`, and `ink` of the text on it
public record Letterhead(
    @Nullable String name,
    @Nullable String sender,
    String color,
    String ink,
    @Nullable String replyTo,
    @Nullable Picture logo) {
  public static final Letterhead PLAIN =
      new Letterhead(null, null, "#0b6e4f", "#ffffff", null, null);
}
