package dev.aval.embedded.mongo;

import de.bwaldvogel.mongo.backend.DefaultQueryMatcher;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Judges candidates by a query: what asks for a text, on the stored bytes; about the rest the
/// library's matcher decides, and is shown only the fields that the query names. Each search has a
/// matcher of its own, since a matcher remembers array positions.
final class Matching implements Predicate<Hit> {
  private final DefaultQueryMatcher matcher = new DefaultQueryMatcher();
  private final List<PlainEquality> equalities = new ArrayList<>();
  private final Document rest;
  private final Set<String> fields = new HashSet<>();
  private final boolean partial;

  Matching(Document query) {
    this.rest = TwoSided.split(withoutEqualities(query));
    this.partial = collect(rest);
  }

  @Override
  public boolean test(Hit hit) {
    for (var equality : equalities) {
      if (!equality.test(hit.bytes())) {
        return false;
      }
    }
    return rest.isEmpty() || matcher.matches(partial ? hit.document(fields) : hit.document(), rest);
  }

  private Document withoutEqualities(Document query) {
    var left = new Document();
    query.forEach((path, value) -> {
      var equality = PlainEquality.of(path, value);
      if (equality.isPresent()) {
        equalities.add(equality.get());
      } else if (path.equals("$and") && value instanceof Collection<?> parts && isAll(parts)) {
        var inner = parts.stream().map(it -> withoutEqualities((Document) it)).toList();
        var kept = inner.stream().filter(it -> !it.isEmpty()).toList();
        if (!kept.isEmpty()) {
          left.append(path, kept);
        }
      } else {
        left.append(path, value);
      }
    });
    return left;
  }

  private static boolean isAll(Collection<?> parts) {
    return !parts.isEmpty() && parts.stream().allMatch(Document.class::isInstance);
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
