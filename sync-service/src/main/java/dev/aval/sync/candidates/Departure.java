package dev.aval.sync.candidates;

/// How somebody leaves an ERP.
public enum Departure {
  DEACTIVATED,
  MERGED,
  ERASED,
  /// Absent from two complete runs.
  GONE
}
