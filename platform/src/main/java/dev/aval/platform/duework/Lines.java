package dev.aval.platform.duework;

import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bson.Document;

/// Who stands before whom: of each line the documents that are not finished.
///
/// Whoever waits is due again when the first of the line is: at its next try, at once when it is in
/// the same hands, and soon when it is in others.
final class Lines {
  private static final long SOON = 200;

  private final Map<String, Document> first = new HashMap<>();

  /// @param unfinished `{_id, line, place, dueAt, token?}`
  Lines(List<Document> unfinished) {
    for (var it : unfinished) {
      first.merge(it.getString("line"), it, (a, b) -> place(a) <= place(b) ? a : b);
    }
  }

  /// When to look again, of each that is not the first of its line.
  Map<String, Instant> waiting(List<Document> unfinished, String token, Instant now) {
    var waiting = new HashMap<String, Instant>();
    for (var it : unfinished) {
      var before = Objects.requireNonNull(first.get(it.getString("line")));
      if (before != it && token.equals(it.getString("token"))) {
        waiting.put(it.getString("_id"), turn(before, token, now));
      }
    }
    return waiting;
  }

  private static Instant turn(Document before, String token, Instant now) {
    var holder = before.getString("token");
    if (token.equals(holder)) return now;
    if (holder != null) return now.plusMillis(SOON);
    var due = before.get("dueAt", Date.class).toInstant();
    return due.isAfter(now) ? due : now;
  }

  private static long place(Document it) {
    return it.getLong("place");
  }
}
