package dev.aval.platform.duework;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;

/// Who stands before whom: of each line the documents that are not finished.
///
/// Whoever waits is due again when the first of the line is: at its next try, at once when it is in
/// the same hands, and soon when it is in others.
final class Lines {
  private static final long SOON = 200;

  private final Map<String, List<Document>> lines = new HashMap<>();

  /// @param unfinished `{_id, line, place, dueAt, token?}`
  Lines(List<Document> unfinished) {
    for (var it : unfinished) {
      lines.computeIfAbsent(it.getString("line"), _ -> new ArrayList<>()).add(it);
    }
    lines.values().forEach(it -> it.sort(Comparator.comparingLong(Lines::place)));
  }

  /// Those under the token who are not the first of their line, by id.
  Map<String, Turn> waiting(String token, Instant now) {
    var waiting = new HashMap<String, Turn>();
    for (var line : lines.values()) {
      for (int i = 1; i < line.size(); i++) {
        var it = line.get(i);
        if (token.equals(it.getString("token"))) {
          waiting.put(it.getString("_id"), turn(line, line.get(i - 1), token, now));
        }
      }
    }
    return waiting;
  }

  private static Turn turn(List<Document> line, Document before, String token, Instant now) {
    var again = again(line.getFirst(), token, now);
    return new Turn(before.getString("_id"), before.getString("token"), again);
  }

  private static Instant again(Document first, String token, Instant now) {
    var holder = first.getString("token");
    if (token.equals(holder)) return now;
    if (holder != null) return now.plusMillis(SOON);
    var due = first.get("dueAt", Date.class).toInstant();
    return due.isAfter(now) ? due : now;
  }

  private static long place(Document it) {
    return it.getLong("place");
  }
}
