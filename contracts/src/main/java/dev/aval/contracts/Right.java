package dev.aval.contracts;

/// What a member may do in an account.
public enum Right {
  SUPER_USER,
  APPROVAL,
  ACCOUNTING
}
