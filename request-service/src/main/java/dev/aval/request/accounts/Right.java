package dev.aval.request.accounts;

/// What a member may do in an account.
public enum Right {
  SUPER_USER,
  APPROVAL,
  ACCOUNTING
}
