package dev.aval.sync.accounts;

/// What a member may do. Whoever has one of them works on the file (P9).
public enum Right {
  SUPER_USER,
  APPROVAL,
  ACCOUNTING
}
