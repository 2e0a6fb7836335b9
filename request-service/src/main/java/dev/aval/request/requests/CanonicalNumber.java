package dev.aval.request.requests;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/// A number as ECMAScript's `Number::toString` prints it, which RFC 8785 asks for.
final class CanonicalNumber {
  private static final MathContext ONE_DIGIT = new MathContext(1, RoundingMode.HALF_EVEN);
  private static final int PLAIN_UP_TO = 21;

  private CanonicalNumber() {}

  static String of(double number) {
    if (Double.isNaN(number) || Double.isInfinite(number)) {
      throw new IllegalArgumentException(
          "Expected to write a JSON number, but got '%s'".formatted(number));
    }
    if (number == 0) return "0";
    var shortest = shortest(Math.abs(number));
    String digits = shortest.unscaledValue().toString();
    return (number < 0 ? "-" : "") + place(digits, digits.length() - shortest.scale());
  }

  /// Java prints at least two digits where one would do; ECMAScript prints the one.
  private static BigDecimal shortest(double number) {
    var decimal = new BigDecimal(Double.toString(number)).stripTrailingZeros();
    var shorter = decimal.round(ONE_DIGIT);
    return shorter.doubleValue() == number ? shorter.stripTrailingZeros() : decimal;
  }

  private static String place(String digits, int point) {
    int count = digits.length();
    if (count <= point && point <= PLAIN_UP_TO) return digits + "0".repeat(point - count);
    if (0 < point && point <= PLAIN_UP_TO) {
      return digits.substring(0, point) + '.' + digits.substring(point);
    }
    if (-6 < point && point <= 0) return "0." + "0".repeat(-point) + digits;
    String mantissa = count == 1 ? digits : digits.charAt(0) + "." + digits.substring(1);
    return mantissa + 'e' + (point > 0 ? "+" : "-") + Math.abs(point - 1);
  }
}
