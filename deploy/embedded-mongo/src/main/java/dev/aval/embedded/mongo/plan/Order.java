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
  static Order of(IndexShape index, int pinned, @Nullable Document orderBy) {
    if (orderBy == null || orderBy.isEmpty() || index.multikey()) {
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

  private static boolean isAscending(@Nullable Object direction) {
    return !(direction instanceof Number number) || number.doubleValue() > 0;
  }
}
