package dev.aval.sync.runs;

/// What a run reads.
public enum Kind {
  /// Everything, for the first time: who is found is asked about together.
  BASELINE,
  /// Everything: the truth.
  FULL,
  /// What changed: faster, and it says nothing about who is absent.
  CHANGES;

  public boolean isComplete() {
    return this != CHANGES;
  }
}
