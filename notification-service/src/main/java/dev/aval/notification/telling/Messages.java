package dev.aval.notification.telling;

import java.util.List;

/// All messages we have to deliver.
public interface Messages {
  /// Keeps them and begins to deliver at once; one that is known already is left as it is.
  void deliver(List<Message> messages);
}
