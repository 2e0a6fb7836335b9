package dev.aval.invariants;

/// Something that should never be.
///
/// @param where what it concerns, such as the id of a request
record Breach(String where, String what) {
  @Override
  public String toString() {
    return where + ": " + what;
  }
}
