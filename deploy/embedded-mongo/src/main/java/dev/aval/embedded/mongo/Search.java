package dev.aval.embedded.mongo;

import de.bwaldvogel.mongo.bson.Document;
import org.jspecify.annotations.Nullable;

/// What somebody looks for: filter, order, how many to skip, how many at most (0: all).
record Search(Document filter, @Nullable Document orderBy, int skip, int limit) {
  Search {
    filter = Flat.of(filter);
  }

  static Search of(Document filter) {
    return new Search(filter, null, 0, 0);
  }

  Search skipping(int count) {
    return new Search(filter, orderBy, count, limit);
  }

  Search limitedTo(int count) {
    return new Search(filter, orderBy, skip, count);
  }

  boolean isSorted() {
    return orderBy != null && !orderBy.isEmpty() && !orderBy.containsKey("$natural");
  }

  boolean isBackward() {
    return orderBy != null && orderBy.get("$natural") instanceof Number n && n.intValue() < 0;
  }

  /// How many matches in order are enough; 0: all are needed.
  int enough() {
    return limit == 0 ? 0 : skip + limit;
  }
}
