package dev.aval.contracts;

/// How sure one has to be who answers (`guarantees.md` R12): by the link alone, with a code sent to
/// the mailbox, signed in, freshly signed in.
public enum Assurance {
  L0,
  L1,
  L2,
  L3
}
