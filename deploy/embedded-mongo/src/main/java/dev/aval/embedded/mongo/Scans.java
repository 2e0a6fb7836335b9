package dev.aval.embedded.mongo;

import de.bwaldvogel.mongo.bson.Document;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/// The queries that no index answered. A test asserts `scans().above(100)` is empty to say "no user
/// path reads whole collections". Remembers at most 1,000.
public final class Scans {
  private static final System.Logger LOG = System.getLogger(Scans.class.getName());
  private static final int MOST = 1_000;

  /// One query: where, what it asked for (names and operators, values as `?`), and how many
  /// documents the collection had.
  public record Scan(String namespace, String query, long documents) {}

  private final List<Scan> scans = new ArrayList<>();
  private long count;

  Scans() {}

  /// How many queries read a whole collection, of any size.
  public synchronized long count() {
    return count;
  }

  /// Those that read more than that many documents.
  public synchronized List<Scan> above(long documents) {
    return scans.stream().filter(scan -> scan.documents() > documents).toList();
  }

  public synchronized void clear() {
    scans.clear();
    count = 0;
  }

  synchronized void add(String namespace, Search search, long documents) {
    String order = search.isSorted() ? " sort " + search.orderBy() : "";
    Scan scan = new Scan(namespace, shape(search.filter()) + order, documents);
    LOG.log(Level.DEBUG, () -> "no index: " + scan);
    count++;
    scans.add(scan);
    if (scans.size() > MOST) {
      scans.removeFirst();
    }
  }

  private static String shape(Object value) {
    return switch (value) {
      case Document document -> fields(document).toString();
      case Collection<?> list when list.stream().allMatch(Document.class::isInstance) ->
          list.stream().map(Scans::shape).toList().toString();
      default -> "?";
    };
  }

  private static Map<String, String> fields(Document document) {
    Map<String, String> shapes = new java.util.LinkedHashMap<>();
    document.forEach((name, value) -> shapes.put(name, value == null ? "null" : shape(value)));
    return shapes;
  }
}
