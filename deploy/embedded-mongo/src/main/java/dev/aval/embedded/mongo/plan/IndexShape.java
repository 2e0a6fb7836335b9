package dev.aval.embedded.mongo.plan;

import java.util.List;
import java.util.Set;

/// What the planner knows of an index. `arrays`: positions of the fields that hold an array in some
/// document, which makes the index multikey: such a document has an entry for each element.
/// `sparse`: documents without any of the fields have no entry, so it answers only conditions that
/// such a document cannot meet.
public record IndexShape(
    String name, List<IndexField> fields, boolean unique, boolean sparse, Set<Integer> arrays) {
  public IndexShape {
    fields = List.copyOf(fields);
    arrays = Set.copyOf(arrays);
  }

  public boolean multikey() {
    return !arrays.isEmpty();
  }
}
