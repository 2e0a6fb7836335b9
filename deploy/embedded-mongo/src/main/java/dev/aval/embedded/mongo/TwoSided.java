package dev.aval.embedded.mongo;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// `{a: {$gt: 3, $lt: 5}}` matches the array `[1, 9]` in MongoDB: two elements may meet the two
/// ends. The library wants one element for both, but is right about two conditions joined by
/// `$and`.
final class TwoSided {
  private static final Set<String> ENDS = Set.of("$gt", "$gte", "$lt", "$lte");

  private TwoSided() {}

  static Document split(Document query) {
    if (query.values().stream().noneMatch(TwoSided::isTwoSided)) {
      return query;
    }
    List<Document> all = new ArrayList<>();
    query.forEach((name, value) -> {
      if (isTwoSided(value)) {
        ((Document) value)
            .forEach((end, bound) -> all.add(new Document(name, new Document(end, bound))));
      } else {
        all.add(new Document(name, value));
      }
    });
    return new Document("$and", all);
  }

  private static boolean isTwoSided(@org.jspecify.annotations.Nullable Object value) {
    return value instanceof Document ends && ends.size() > 1 && ENDS.containsAll(ends.keySet());
  }
}
