package dev.aval.sync.erp;

/// What can go wrong with an ERP.
public enum Reason {
  UNREACHABLE(true),
  TIMEOUT(true),
  RATE_LIMITED(true),
  /// Cut off, not what its length says, no JSON, a page of HTML, a required field missing.
  BAD_ANSWER(true),
  /// The ERP answered that it could not, in whatever way it says so.
  ERP_ERROR(true),
  /// Never tried again by itself: some ERPs lock the account.
  UNAUTHORIZED(false),
  FORBIDDEN(false),
  MARK_EXPIRED(false);

  private final boolean passing;

  Reason(boolean passing) {
    this.passing = passing;
  }

  /// Worth another try in a moment.
  public boolean passes() {
    return passing;
  }
}
