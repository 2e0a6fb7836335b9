package dev.aval.notification.audience;

import java.util.List;

/// What was told about requests.
public interface Tellings {
  /// The newest first.
  List<Telling> about(String request, int limit);
}
