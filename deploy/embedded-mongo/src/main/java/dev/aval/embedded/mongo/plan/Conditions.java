package dev.aval.embedded.mongo.plan;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A query taken apart: what it demands of each field, and its `$or` alternatives.
///
/// A field that every alternative constrains is constrained by their hull: a page request `$or:
/// [{at: {$lt: t}}, {at: t, _id: {$lt: id}}]` starts reading at `t` and not at the first entry.
final class Conditions {
  private final Map<String, Constraint> fields = new HashMap<>();
  private final List<List<Document>> alternatives = new ArrayList<>();

  static Conditions of(Document query) {
    Conditions conditions = new Conditions();
    conditions.add(query);
    conditions.alternatives.forEach(conditions::addHull);
    return conditions;
  }

  @Nullable Constraint on(String path) {
    return fields.get(path);
  }

  boolean areEmpty() {
    return fields.isEmpty();
  }

  List<List<Document>> alternatives() {
    return alternatives;
  }

  private void add(Document query) {
    query.forEach((key, value) -> {
      if (key.equals("$and")) {
        documents(value).forEach(this::add);
      } else if (key.equals("$or")) {
        addAlternatives(documents(value));
      } else if (!key.startsWith("$")) {
        constrain(key, Operators.read(value));
      }
    });
  }

  private void addAlternatives(List<Document> branches) {
    if (branches.size() == 1) {
      add(branches.getFirst());
    } else if (!branches.isEmpty()) {
      alternatives.add(branches);
    }
  }

  private void addHull(List<Document> branches) {
    Map<String, Constraint> hull = new HashMap<>(of(branches.getFirst()).fields);
    for (Document branch : branches.subList(1, branches.size())) {
      Conditions other = of(branch);
      hull.keySet().retainAll(other.fields.keySet());
      hull.replaceAll((path, mine) -> mine.or(other.fields.getOrDefault(path, mine)));
    }
    hull.forEach(this::constrain);
  }

  private void constrain(String path, @Nullable Constraint constraint) {
    if (constraint != null) {
      fields.merge(path, constraint, Constraint::and);
    }
  }

  private static List<Document> documents(@Nullable Object value) {
    return value instanceof Collection<?> list
        ? list.stream().filter(Document.class::isInstance).map(Document.class::cast).toList()
        : List.of();
  }
}
