package dev.aval.embedded.mongo;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A dotted path, split once. An array on the way answers the list of what its elements hold.
final class FieldPath {
  private final String[] names;

  FieldPath(String path) {
    this.names = path.split("\\.", -1);
  }

  String root() {
    return names[0];
  }

  @Nullable Object in(Document document) {
    return at(document.getOrMissing(names[0]), 1);
  }

  private @Nullable Object at(@Nullable Object value, int depth) {
    if (depth == names.length) {
      return value;
    }
    return switch (value) {
      case Document document -> at(document.getOrMissing(names[depth]), depth + 1);
      case Collection<?> elements -> inEach(elements, depth);
      case null, default -> Missing.getInstance();
    };
  }

  private List<@Nullable Object> inEach(Collection<?> elements, int depth) {
    List<@Nullable Object> found = new ArrayList<>();
    for (Object element : elements) {
      Object value = element instanceof Document ? at(element, depth) : Missing.getInstance();
      if (value instanceof Collection<?> nested) {
        found.addAll(nested);
      } else {
        found.add(value);
      }
    }
    return found;
  }
}
