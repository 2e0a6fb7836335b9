package dev.aval.platform.outbox;

import dev.aval.platform.mapping.Mapping;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/// An aggregate as loaded: without its outbox, which only who publishes reads.
///
/// @param seq of its newest event
/// @param published of the newest event that the broker has and the outbox no longer
/// @param seen per topic (dots as `_`) the newest `seq` that changed it
record Stored<S>(
    String id,
    long version,
    long seq,
    long published,
    @Nullable Lease lease,
    Map<String, Long> seen,
    Optional<S> state) {

  static <S> Stored<S> absent(String id) {
    return new Stored<>(id, 0, 0, 0, null, Map.of(), Optional.empty());
  }

  static <S> Stored<S> read(Document document, Mapping<S> mapping) {
    var seen = document.get("seen", Document.class);
    return new Stored<>(
        document.getString("_id"),
        document.getLong("version"),
        document.getLong("seq"),
        document.getLong("published"),
        Lease.read(document),
        seen == null ? Map.of() : longs(seen),
        Optional.of(mapping.read(document.get("state", Document.class))));
  }

  long depth() {
    return seq - published;
  }

  boolean hasSeen(Origin origin) {
    return seen.getOrDefault(field(origin), -1L) >= origin.seq();
  }

  static String field(Origin origin) {
    return origin.topic().replace('.', '_');
  }

  private static Map<String, Long> longs(Document seen) {
    return seen.entrySet().stream()
        .collect(
            Collectors.toMap(Map.Entry::getKey, entry -> ((Number) entry.getValue()).longValue()));
  }
}
