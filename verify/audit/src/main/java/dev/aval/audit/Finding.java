package dev.aval.audit;

/// What is wrong, and with which entry first.
record Finding(long n, String why) {
  @Override
  public String toString() {
    return "entry " + n + ": " + why;
  }
}
