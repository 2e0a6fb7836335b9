package dev.aval.notification.branding;

import dev.aval.notification.telling.Picture;
import org.jspecify.annotations.Nullable;

/// What an account wants its mails to look like. What is null is as the platform has it.
///
/// @param name as which mails come; without it they come from the platform, and are headed by the
///   account's name
public record Brand(
    String account,
    @Nullable String name,
    @Nullable Color color,
    @Nullable String replyTo,
    @Nullable Picture logo) {
  static Brand none(String account) {
    return new Brand(account, null, null, null, null);
  }

  Brand with(@Nullable Picture logo) {
    return new Brand(account, name, color, replyTo, logo);
  }
}
