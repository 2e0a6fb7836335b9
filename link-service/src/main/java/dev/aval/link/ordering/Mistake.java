package dev.aval.link.ordering;

/// What is wrong with what was typed into a field.
public enum Mistake {
  MISSING,
  TOO_LONG,
  NO_EMAIL,
  NO_AMOUNT,
  /// Characters that nobody types and that do not belong into a text.
  NO_TEXT
}
