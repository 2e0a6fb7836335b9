package dev.aval.embedded.mongo.plan;

import dev.aval.embedded.mongo.key.Bytes;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The key ranges of one index that hold every match: leading fields pinned to points, then at most
/// one field with a range. `pinned` counts the leading fields that hold one of some points.
record Ranges(List<KeyRange> ranges, int pinned, boolean constrained) {
  private static final int MOST = 2_000;

  static Ranges of(IndexShape index, Conditions conditions) {
    List<byte[]> prefixes = List.of(new byte[0]);
    int pinned = 0;
    for (IndexField field : index.fields()) {
      Constraint constraint = on(field, index, conditions);
      if (constraint == null || constraint.isRange() || tooMany(prefixes, constraint)) {
        return constraint == null
            ? whole(prefixes, pinned)
            : new Ranges(cut(prefixes, field, constraint), pinned, true);
      }
      prefixes = extend(prefixes, field, constraint);
      pinned++;
    }
    return whole(prefixes, pinned);
  }

  private static @Nullable Constraint on(IndexField field, IndexShape index, Conditions all) {
    Constraint constraint = all.on(field.path());
    return constraint != null && index.multikey() ? constraint.forArrays() : constraint;
  }

  private static boolean tooMany(List<byte[]> prefixes, Constraint constraint) {
    return (long) prefixes.size() * constraint.points().size() > MOST;
  }

  private static Ranges whole(List<byte[]> prefixes, int pinned) {
    return new Ranges(prefixes.stream().map(KeyRange::startingWith).toList(), pinned, pinned > 0);
  }

  private static List<byte[]> extend(List<byte[]> prefixes, IndexField field, Constraint by) {
    List<byte[]> longer = new ArrayList<>(prefixes.size() * by.points().size());
    for (byte[] prefix : prefixes) {
      for (byte[] point : by.points()) {
        longer.add(Bytes.join(prefix, field.ascending() ? point : Bytes.inverted(point)));
      }
    }
    return longer;
  }

  private static List<KeyRange> cut(List<byte[]> prefixes, IndexField field, Constraint by) {
    return prefixes.stream()
        .map(prefix ->
            field.ascending()
                ? new KeyRange(Bytes.join(prefix, by.lower()), Bytes.join(prefix, by.end()))
                : new KeyRange(
                    Bytes.join(prefix, Bytes.inverted(by.end())),
                    Bytes.after(Bytes.join(prefix, Bytes.inverted(by.lower())))))
        .toList();
  }
}
