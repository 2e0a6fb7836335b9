package dev.aval.approval.evidence;

/// What checking a chain came to.
public sealed interface Verdict {
  record Intact(long entries) implements Verdict {}

  /// @param n the first entry that is not as it was
  record Broken(long n, Fault fault) implements Verdict {}

  enum Fault {
    /// Its number is not the next one.
    NUMBER,
    /// Its body is another one.
    BODY,
    /// Something else of it was changed.
    ENTRY,
    /// It does not follow the entry before it.
    LINK,
    /// The chain ends before its head.
    MISSING
  }
}
