package dev.aval.sync.candidates;

/// Why a proposal is taken back before it took effect.
public enum Withdrawal {
  DEACTIVATED,
  MERGED,
  ERASED,
  GONE,
  NO_SIGNATORY,
  /// The ERP says something else now; that is proposed instead.
  CHANGED,
  /// The account is as proposed without us.
  IN_ACCOUNT;

  public static Withdrawal of(Departure why) {
    return valueOf(why.name());
  }
}
