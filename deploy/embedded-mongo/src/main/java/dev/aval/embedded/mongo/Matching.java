package dev.aval.embedded.mongo;

import de.bwaldvogel.mongo.backend.DefaultQueryMatcher;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Judges candidates by a query. The library's matcher decides; it is shown only the fields that
/// the query names. Each search has a matcher of its own, since a matcher remembers array
/// positions.
final class Matching implements Predicate<Hit> {
  private final DefaultQueryMatcher matcher = new DefaultQueryMatcher();
  private final Document query;
  private final Set<String> fields = new HashSet<>();
  private final boolean partial;

  Matching(Document query) {
    this.query = TwoSided.split(query);
    this.partial = collect(query);
  }

  @Override
  public boolean test(Hit hit) {
    return query.isEmpty()
        || matcher.matches(partial ? hit.document(fields) : hit.document(), query);
  }

  /// False when the query may look at any field (`$expr` and the like).
  private boolean collect(Document part) {
    for (String key : part.keySet()) {
      if (!key.startsWith("$")) {
        int dot = key.indexOf('.');
        fields.add(dot < 0 ? key : key.substring(0, dot));
      } else if (!collectAll(key, part.get(key))) {
        return false;
      }
    }
    return true;
  }

  private boolean collectAll(String operator, @Nullable Object value) {
    return Set.of("$and", "$or", "$nor").contains(operator)
        && value instanceof Collection<?> branches
        && branches.stream().allMatch(branch -> branch instanceof Document d && collect(d));
  }
}
