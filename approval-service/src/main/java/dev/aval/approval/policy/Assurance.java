package dev.aval.approval.policy;

/// How sure one has to be who answers (R12): the link alone, a code sent to its mailbox, a sign-in,
/// a fresh sign-in.
public enum Assurance {
  L0,
  L1,
  L2,
  L3;

  public boolean satisfies(Assurance wanted) {
    return compareTo(wanted) >= 0;
  }
}
