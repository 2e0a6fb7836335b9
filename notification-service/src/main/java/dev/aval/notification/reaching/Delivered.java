package dev.aval.notification.reaching;

import dev.aval.notification.telling.Message;
import java.util.Optional;

/// Messages that a mail server has taken.
public interface Delivered {
  Optional<Message> find(String id);

  /// What was taken came back.
  void returned(String id, String why);
}
