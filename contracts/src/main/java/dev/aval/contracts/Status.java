package dev.aval.contracts;

/// Where a request stands.
public enum Status {
  PENDING,
  APPROVED,
  REFUSED,
  CHANGES_REQUESTED,
  CANCELLED,
  EXPIRED
}
