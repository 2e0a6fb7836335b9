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
  FORCED,
  /// A later revision took its place and waits for a payment: nobody is asked until then.
  HELD
}
