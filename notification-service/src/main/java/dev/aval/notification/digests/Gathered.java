package dev.aval.notification.digests;

import dev.aval.notification.telling.Message;
import java.util.Collection;
import java.util.List;

/// Messages that wait to be mailed together.
public interface Gathered {
  /// What a digest took before, else what waits for its reader now: each message is in one digest.
  ///
  /// @return the newest first, [Digesting#MOST] at most
  List<Message> take(Slot slot);

  /// They wait no more.
  ///
  /// @param outcome as it is kept with them
  void told(Slot slot, Collection<Message> messages, String outcome);

  /// The mail server will never take them.
  void failed(Slot slot, Collection<Message> messages, String why);

  boolean waitFor(String person);
}
