package dev.aval.invariants;

/// When people are asked: from when an approval is opened, or reopened by an operator, until it is
/// closed.
final class Asking {
  private Asking() {}

  static boolean begins(Happened it) {
    return it.is("approval.opened.v1") || it.is("approval.asked.v1");
  }

  static boolean ends(Happened it) {
    return it.is("approval.closed.v1");
  }

  static boolean reopens(Happened it) {
    return it.is("approval.asked.v1") && it.text("/because").equals("REOPENED");
  }
}
