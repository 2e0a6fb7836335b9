package dev.aval.invariants;

/// Whether all is well could not be found out.
final class Unjudged extends Exception {
  private static final long serialVersionUID = 1L;

  Unjudged(String why) {
    super(why);
  }
}
