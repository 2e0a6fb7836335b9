package dev.aval.sync.runs;

/// Why a run was stopped for a human: what it says is too unlikely to be true (G7).
///
/// @param found what it counted
/// @param allowed how much is taken without asking
public record Guard(Kind kind, long found, long allowed) {
  public enum Kind {
    /// Nobody is there although somebody was.
    EMPTY,
    /// Fewer than the ERP itself counts, or than last time.
    SHORT,
    /// Too many absent or inactive at once.
    MASS_DEPARTURE,
    /// Too many rows that cannot be read.
    BAD_ROWS
  }
}
