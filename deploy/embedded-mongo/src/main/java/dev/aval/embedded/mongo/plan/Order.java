package dev.aval.embedded.mongo.plan;

import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Whether reading an index delivers the order a query asks for: `NONE`, or in which direction.
enum Order {
  NONE,
  FORWARD,
  BACKWARD;

  /// Pinned fields are constant within a range, so the order may name or skip them.
  static Order of(IndexShape index, Ranges ranges, @Nullable Document orderBy) {
    int pinned = ranges.pinned();
    if (orderBy == null || orderBy.isEmpty() || scattered(index, ranges, orderBy)) {
      return NONE;
    }
    List<IndexField> fields = index.fields();
    List<String> constant = fields.subList(0, pinned).stream().map(IndexField::path).toList();
    Order order = NONE;
    int next = pinned;
    for (Map.Entry<String, Object> wanted : orderBy.entrySet()) {
      if (constant.contains(wanted.getKey())) {
        continue;
      }
      if (next == fields.size() || !fields.get(next).path().equals(wanted.getKey())) {
        return NONE;
      }
      Order here =
          fields.get(next).ascending() == isAscending(wanted.getValue()) ? FORWARD : BACKWARD;
      if (order != NONE && order != here) {
        return NONE;
      }
      order = here;
      next++;
    }
    return order == NONE ? FORWARD : order;
  }

  /// Whether a document may stand in several places of what is read. An array that is pinned to one
  /// value has one entry there, and the fields behind it are in order; only its own order is lost.
  private static boolean scattered(IndexShape index, Ranges ranges, Document orderBy) {
    return index.arrays().stream()
        .anyMatch(at ->
            at >= ranges.pinned()
                || ranges.ranges().size() > 1
                || orderBy.containsKey(index.fields().get(at).path()));
  }

  private static boolean isAscending(@Nullable Object direction) {
    return !(direction instanceof Number number) || number.doubleValue() > 0;
  }
}
