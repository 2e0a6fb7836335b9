package dev.aval.embedded.mongo.plan;

import dev.aval.embedded.mongo.key.Bytes;
import java.util.Comparator;
import java.util.List;

/// What a query demands of one field, as encoded values: some points, or (without points)
/// everything from `lower` (inclusive) to `end` (exclusive). `present`: null and missing do not
/// meet it.
record Constraint(List<byte[]> points, byte[] lower, byte[] end, boolean present) {

  static Constraint points(List<byte[]> points, boolean present) {
    Comparator<byte[]> order = java.util.Arrays::compareUnsigned;
    List<byte[]> sorted = points.stream().sorted(order).toList();
    byte[] end = sorted.isEmpty() ? new byte[0] : after(sorted.getLast());
    return new Constraint(sorted, sorted.isEmpty() ? end : sorted.getFirst(), end, present);
  }

  static Constraint range(byte[] lower, byte[] end) {
    return new Constraint(List.of(), lower, end, true);
  }

  boolean isRange() {
    return points.isEmpty();
  }

  boolean isPoint() {
    return points.size() == 1;
  }

  /// Both must hold. Keeps one of them where the intersection is not worth the thought.
  Constraint and(Constraint other) {
    if (!isRange() || !other.isRange()) {
      return other.isRange() || (!isRange() && points.size() <= other.points.size()) ? this : other;
    }
    if (lower[0] != other.lower[0]) {
      return this;
    }
    return range(Bytes.max(lower, other.lower), Bytes.min(end, other.end));
  }

  /// One of them must hold: the hull of both.
  Constraint or(Constraint other) {
    return new Constraint(
        List.of(),
        Bytes.min(lower, other.lower),
        Bytes.max(end, other.end),
        present && other.present);
  }

  /// On an array two elements may meet the two ends of a range, so only one end may be used.
  Constraint forArrays() {
    boolean oneSided = !isRange() || lower.length == 1;
    return oneSided ? this : range(lower, after(new byte[] {lower[0]}));
  }

  /// Encoded values start with a type tag far below 0xFF, so there always is something after them.
  static byte[] after(byte[] value) {
    return java.util.Objects.requireNonNull(Bytes.after(value));
  }
}
