package dev.aval.approval.deciding;

/// Who looks or decides, as proven by the way he came in.
public sealed interface Actor {
  /// Somebody who signed in under this address; an operator sees every approval.
  record SignedIn(String email, boolean operator) implements Actor {}

  /// Whoever opened the personal link that was sent to this address for one revision (R2).
  record LinkHolder(String email, String approvalId, int revision, String linkId)
      implements Actor {}

  /// A platform that may read everything and decides nothing.
  record Auditor() implements Actor {}
}
