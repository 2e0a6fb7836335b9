package dev.aval.sync.contacts;

/// Whether the next run has to think about a contact that did not change.
public enum Standing {
  /// A member, turned down, or nobody to ask about.
  SETTLED,
  /// Somebody was asked about him.
  ASKED,
  /// No account has his client code.
  NO_ACCOUNT,
  /// What the ERP says may be about somebody else: a human tells (see [Conflict]).
  CONFLICT
}
