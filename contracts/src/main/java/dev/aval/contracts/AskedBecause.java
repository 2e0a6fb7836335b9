package dev.aval.contracts;

/// Why further people are asked, or others, while an approval stays open.
public enum AskedBecause {
  STAGE,
  DELEGATED,
  ESCALATED,
  REASSIGNED,
  SKIPPED,
  REOPENED,
  RESENT,
  /// The answer that ended an earlier stage was taken back.
  UNDONE
}
