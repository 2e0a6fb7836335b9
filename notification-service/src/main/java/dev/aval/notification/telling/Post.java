package dev.aval.notification.telling;

import java.util.List;

/// The way to a person's mailbox.
public interface Post {
  /// Sends each letter on its own; the answers are in order. A letter is `Sent` only when the mail
  /// server has taken it.
  List<Sending> send(List<Letter> letters);

  /// Whether it is worth trying at present.
  default boolean isOpen() {
    return true;
  }
}
