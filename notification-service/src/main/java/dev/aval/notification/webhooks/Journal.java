package dev.aval.notification.webhooks;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The log of all endpoints.
public interface Journal {
  void keep(List<Line> lines);

  /// The newest first.
  List<Line> newest(String endpoint, int limit);

  Optional<Line> findLine(String endpoint, String id);

  void forget(Instant before);
}
