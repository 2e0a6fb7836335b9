package dev.aval.link.orderlinks;

/// Why a link cannot be made so.
///
/// @param place such as `title` or `fields/2/label`
/// @param code stable, for programs
public record Objection(String place, String code) {
  public static final String MISSING = "required";
  public static final String FORMAT = "format";
  public static final String RANGE = "range";
  public static final String REPEATED = "repeated";
  public static final String TOO_MANY = "too-many";
  public static final String PAST = "past";
  public static final String TOO_LATE = "too-late";
}
