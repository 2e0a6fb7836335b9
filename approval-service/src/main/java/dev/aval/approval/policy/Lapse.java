package dev.aval.approval.policy;

/// What a deadline without an answer means.
public enum Lapse {
  APPROVE,
  REFUSE,
  EXPIRE,
  ESCALATE
}
