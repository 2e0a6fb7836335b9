package dev.aval.embedded.mongo.plan;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.MaxKey;
import de.bwaldvogel.mongo.bson.MinKey;
import dev.aval.embedded.mongo.key.KeyEncoding;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads what a query says about one field. Answers null for what an index cannot help with.
final class Operators {
  /// Everything: an index entry exists at all (`$exists: true`, `$ne: null`).
  private static final Constraint PRESENT =
      Constraint.range(KeyEncoding.of(MinKey.getInstance()), new byte[] {0x7F});

  private Operators() {}

  static @Nullable Constraint read(@Nullable Object value) {
    if (value instanceof Document operators && isOperators(operators)) {
      return readAll(operators);
    }
    return equal(value);
  }

  private static boolean isOperators(Document document) {
    return !document.isEmpty() && document.keySet().iterator().next().startsWith("$");
  }

  private static @Nullable Constraint readAll(Document operators) {
    Constraint all = null;
    for (Map.Entry<String, Object> operator : operators.entrySet()) {
      Constraint one = readOne(operator.getKey(), operator.getValue());
      all = all == null ? one : one == null ? all : all.and(one);
    }
    return all;
  }

  private static @Nullable Constraint readOne(String operator, @Nullable Object value) {
    return switch (operator) {
      case "$eq" -> equal(value);
      case "$in" -> value instanceof Collection<?> values ? in(values) : null;
      case "$gt", "$gte" -> isScalar(value) ? above(KeyEncoding.of(value)) : null;
      case "$lt", "$lte" -> isScalar(value) ? below(KeyEncoding.of(value)) : null;
      case "$exists" -> Utils.isTrue(value) ? PRESENT : null;
      case "$ne" -> value == null ? PRESENT : null;
      default -> null;
    };
  }

  private static @Nullable Constraint equal(@Nullable Object value) {
    return isPoint(value)
        ? Constraint.points(List.of(KeyEncoding.of(value)), !Missing.isNullOrMissing(value))
        : null;
  }

  private static @Nullable Constraint in(Collection<?> values) {
    if (values.isEmpty() || !values.stream().allMatch(Operators::isPoint)) {
      return null;
    }
    List<byte[]> points = values.stream().distinct().map(KeyEncoding::of).toList();
    return Constraint.points(points, values.stream().noneMatch(Missing::isNullOrMissing));
  }

  /// Ranges stay within the type of their bound, as MongoDB's do.
  private static Constraint above(byte[] value) {
    return Constraint.range(value, Constraint.after(new byte[] {value[0]}));
  }

  private static Constraint below(byte[] value) {
    return Constraint.range(new byte[] {value[0]}, Constraint.after(value));
  }

  private static boolean isPoint(@Nullable Object value) {
    return !(value instanceof Collection<?> || value instanceof BsonRegularExpression);
  }

  private static boolean isScalar(@Nullable Object value) {
    return isPoint(value)
        && !Missing.isNullOrMissing(value)
        && !(value instanceof Map<?, ?> || value instanceof MinKey || value instanceof MaxKey);
  }
}
