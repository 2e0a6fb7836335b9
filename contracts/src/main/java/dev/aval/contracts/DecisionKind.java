package dev.aval.contracts;

/// One person's answer.
public enum DecisionKind {
  APPROVE,
  REFUSE,
  REQUEST_CHANGES
}
