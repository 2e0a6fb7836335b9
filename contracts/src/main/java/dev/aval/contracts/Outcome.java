package dev.aval.contracts;

/// What the approval of one revision came to.
public enum Outcome {
  APPROVED,
  REFUSED,
  CHANGES_REQUESTED,
  CANCELLED,
  EXPIRED
}
