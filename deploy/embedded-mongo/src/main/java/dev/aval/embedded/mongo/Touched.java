package dev.aval.embedded.mongo;

import de.bwaldvogel.mongo.bson.Document;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The top-level fields an update by operators is about. Only those are decoded, handed to the
/// library and encoded again; the bytes of all others are copied. Most updates of a service change
/// a few small fields of a large document.
///
/// @param written what the operators may change
/// @param read what has to be decoded for that: the same, `_id`, and what stands in one index with
///   a field that is written
record Touched(Set<String> written, Set<String> read) {

  /// Empty where the update replaces the document, or is nothing an update may be, which the
  /// library says better, or takes a position in an array (`$`) from the query, which may look at
  /// any field.
  static Optional<Touched> by(Document update, List<OrderedIndex> indexes) {
    var written = new HashSet<String>();
    for (var operator : update.keySet()) {
      if (!operator.startsWith("$") || !(update.get(operator) instanceof Document changes)) {
        return Optional.empty();
      }
      for (var path : changes.keySet()) {
        if (path.endsWith(".$") || path.contains(".$.")) {
          return Optional.empty();
        }
        written.add(root(path));
        if (operator.equals("$rename")) {
          written.add(root(String.valueOf(changes.get(path))));
        }
      }
    }
    return Optional.of(new Touched(written, read(written, indexes)));
  }

  private static Set<String> read(Set<String> written, List<OrderedIndex> indexes) {
    var read = new HashSet<>(written);
    read.add("_id");
    for (var index : indexes) {
      if (index.roots().stream().anyMatch(written::contains)) {
        read.addAll(index.roots());
      }
    }
    return read;
  }

  private static String root(String path) {
    int dot = path.indexOf('.');
    return dot < 0 ? path : path.substring(0, dot);
  }
}
