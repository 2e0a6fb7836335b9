package dev.aval.approval.evidence;

/// Where a chain ends: the number and hash of its newest entry.
public record Head(long n, String hash) {
  public static final Head NONE = new Head(0, "0".repeat(64));

  public static Head of(Entry newest) {
    return new Head(newest.n(), newest.hash());
  }
}
