package dev.aval.approval.operating;

import dev.aval.approval.deciding.Approval.Known;
import dev.aval.approval.deciding.Transition;

/// What an act came to.
public sealed interface ActOutcome {
  record Done(Transition transition) implements ActOutcome {
    public Known approval() {
      return (Known) transition.next();
    }
  }

  record Refused(Refusal reason) implements ActOutcome {}

  static ActOutcome refused(Refusal reason) {
    return new Refused(reason);
  }

  enum Refusal {
    NOT_FOUND,
    /// No operator acts on what he asked for, or what is asked for him.
    OWN_REQUEST,
    REASON_MISSING,
    REASON_TOO_LONG,
    NOT_WAITING,
    NOT_ENDED,
    /// Its requester took it back: only he can ask again.
    WITHDRAWN,
    /// A later revision waits for a payment; once that is paid it is the one to be asked about.
    REPLACED,
    /// It was closed without asking anybody, so there is nobody to ask again.
    NOBODY_WAS_ASKED,
    NO_SUCH_STAGE,
    NOBODY_NAMED,
    /// Somebody named asked for it, or it is asked for him.
    PERSON_BARRED,
    /// Somebody named has answered it: one person answers once.
    PERSON_HAS_ANSWERED,
    ALREADY_ASKED,
    /// The stage could not be passed any more.
    OUT_OF_REACH,
    /// The requester is asked, or nobody is: there is nobody to tell.
    NOBODY_TO_TELL,
    /// They were asked less than five minutes ago.
    TOO_SOON,
    NOT_AN_OUTCOME
  }
}
