package dev.aval.notification.telling;

import dev.aval.notification.telling.Message.Asking;
import java.util.List;

/// Where review links come from.
public interface Links {
  /// A link for each message, in order.
  List<Link> mint(List<Asking> messages);
}
