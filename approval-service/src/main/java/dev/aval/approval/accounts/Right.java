package dev.aval.approval.accounts;

/// What a member may do; the super user approves by default (T8).
public enum Right {
  SUPER_USER,
  APPROVAL,
  ACCOUNTING;

  boolean approves() {
    return this == SUPER_USER || this == APPROVAL;
  }
}
