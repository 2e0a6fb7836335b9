package dev.aval.platform.duework;

import java.time.Instant;
import java.util.Map;

/// Something to do at a time. The id is natural (what it is about, which time), so that asking
/// twice is asking once.
///
/// @param beside fields that are stored beside the work, for indexes and queries of one's own; a
///   result leaves them as they are
public record Item<T>(String id, Instant dueAt, T work, Map<String, Object> beside) {
  public Item {
    beside = Map.copyOf(beside);
  }

  public Item(String id, Instant dueAt, T work) {
    this(id, dueAt, work, Map.of());
  }

  Item<T> due(Instant at) {
    return new Item<>(id, at, work, beside);
  }
}
