package dev.aval.approval.deciding;

/// What an approval came to.
public enum Outcome {
  APPROVED,
  REFUSED,
  CHANGES_REQUESTED,
  CANCELLED,
  EXPIRED
}
