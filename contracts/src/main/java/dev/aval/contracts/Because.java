package dev.aval.contracts;

/// Why an approval ended: not every one was decided by a person.
public enum Because {
  DECISION,
  MODE_OFF,
  SELF_EXEMPT,
  NOT_NEEDED,
  NO_APPROVER,
  CANCELLED,
  DEADLINE,
  SKIPPED,
  FORCED
}
