package dev.aval.embedded.mongo.key;

/// Every number is written as an order-preserving double; a `long` that a double cannot hold
/// exactly adds its distance to that double, so that two neighbours beyond 2^53 stay two keys.
final class Numbers {
  private static final double EXACT = 1L << 53;

  private Numbers() {}

  static void append(Number number, KeyBuffer out) {
    double value = number.doubleValue() + 0.0; // turns -0.0 into 0.0
    out.put(Tag.NUMBER);
    out.putLong(sortable(value));
    if (Math.abs(value) >= EXACT && Math.abs(value) <= 0x1p63) {
      long rest = number instanceof Long exact ? distance(exact, value) : 0;
      out.putLong(rest ^ Long.MIN_VALUE);
    }
  }

  private static long distance(long exact, double rounded) {
    return rounded == 0x1p63 ? exact - Long.MAX_VALUE - 1 : exact - (long) rounded;
  }

  private static long sortable(double value) {
    long bits = Double.doubleToLongBits(value);
    return bits < 0 ? ~bits : bits ^ Long.MIN_VALUE;
  }
}
