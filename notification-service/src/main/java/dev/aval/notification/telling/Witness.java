package dev.aval.notification.telling;

import java.util.List;

/// Tells the world what became of messages, so that it is evidence (N5).
public interface Witness {
  /// @param sending how it ended: `Sent` or `Undeliverable`
  record Ended(Message message, Sending sending) {}

  /// Returns when it is told, or kept to be told later.
  void tell(List<Ended> ended);
}
