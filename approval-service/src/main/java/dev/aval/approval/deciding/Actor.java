package dev.aval.approval.deciding;

import dev.aval.approval.requests.Person;

/// Who looks or decides, as proven by the way he came in.
public sealed interface Actor {
  default boolean is(Person person) {
    return switch (this) {
      case SignedIn(var email, _) -> person.is(email);
      case LinkHolder(var email, _, _, _) -> person.is(email);
      case Auditor _ -> false;
    };
  }

  /// Somebody who signed in under this address; an operator sees every approval.
  record SignedIn(String email, boolean operator) implements Actor {}

  /// Whoever opened the personal link that was sent to this address for one revision (R2).
  record LinkHolder(String email, String approvalId, int revision, String linkId)
      implements Actor {}

  /// A platform that may read everything and decides nothing.
  record Auditor() implements Actor {}
}
