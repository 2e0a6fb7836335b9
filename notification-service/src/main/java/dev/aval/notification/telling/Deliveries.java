package dev.aval.notification.telling;

import java.util.List;

/// All messages that are delivered, in whichever way.
public interface Deliveries {
  /// Keeps them and begins to mail at once what goes now; one that is known already is left as it
  /// is, whatever way it went.
  void accept(List<Delivery> deliveries);
}
