package dev.aval.embedded.mongo;

import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/// Drivers write `and(eq("_id", x), eq("version", 3))` as `$and: [{_id: x}, {version: 3}]`. Flat,
/// it is `{_id: x, version: 3}`, in which the planner sees the id at once and the matcher compares
/// two fields.
final class Flat {
  private Flat() {}

  /// The same query, flat if it is one `$and` of conditions on different fields.
  static Document of(Document query) {
    if (query.size() != 1 || !(query.get("$and") instanceof Collection<?> parts)) {
      return query;
    }
    Document flat = new Document();
    for (Object part : parts) {
      if (!isDisjoint(flat, part)) {
        return query;
      }
      flat.putAll((Document) part);
    }
    return flat;
  }

  private static boolean isDisjoint(Document flat, @Nullable Object part) {
    return part instanceof Document conditions
        && conditions.keySet().stream().noneMatch(flat::containsKey);
  }
}
