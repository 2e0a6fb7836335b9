package dev.aval.link.orderlinks;

/// What whoever orders has to do with a field of the form.
public enum Rule {
  /// Has to fill it in; a preset is a proposal.
  REQUIRED,
  OPTIONAL,
  /// Sees the preset and cannot change it.
  LOCKED,
  /// Never sees it; the preset goes with the request (T22).
  HIDDEN;

  public boolean isTyped() {
    return this == REQUIRED || this == OPTIONAL;
  }

  public boolean isShown() {
    return this != HIDDEN;
  }
}
