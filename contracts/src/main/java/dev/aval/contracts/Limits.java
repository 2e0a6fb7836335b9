package dev.aval.contracts;

/// How much of anything we accept from outside, whatever its schema says.
public final class Limits {
  /// Far below [Topics]' inbox size: what is bigger is read, refused and answered.
  public static final int BODY_BYTES = 256 * 1024;

  public static final int DEPTH = 32;

  /// What a decimal128 keeps exactly, so no store or reader rounds it.
  public static final int NUMBER_DIGITS = 34;

  public static final int FIELD_NAME = 200;

  /// How many violations one answer lists; a body with more is not a slip of the pen.
  public static final int VIOLATIONS = 50;

  /// How much of the input a message may repeat.
  static final int ECHO = 100;

  private Limits() {}

  static String cut(String input) {
    if (input.length() <= ECHO) {
      return input;
    }
    int end = Character.isHighSurrogate(input.charAt(ECHO - 2)) ? ECHO - 2 : ECHO - 1;
    return input.substring(0, end) + "…";
  }
}
