package dev.aval.request.requests;

/// Where a request stands. `CANCELLING`: called back, but a decision may still have been faster.
public enum Status {
  PENDING,
  CANCELLING,
  APPROVED,
  REFUSED,
  CHANGES_REQUESTED,
  CANCELLED,
  EXPIRED
}
