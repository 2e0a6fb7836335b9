package dev.aval.approval.deciding;

import dev.aval.approval.deciding.Approval.Known;

/// What a decision led to: a new state with the facts to announce, or an answer that changed
/// nothing.
public sealed interface Ruling {
  record Accepted(Transition transition) implements Ruling {}

  /// The same person gave the same answer before (R10).
  record AlreadyRecorded(Known approval) implements Ruling {}

  /// It ended otherwise before, or waits only for its end; the answer says who and when (X7).
  record TooLate(Known approval) implements Ruling {}

  record Refused(Refusal reason) implements Ruling {}

  static Ruling refused(Refusal reason) {
    return new Refused(reason);
  }

  enum Refusal {
    /// There is none, or none that this person may know of.
    NOT_FOUND,
    NOT_ASKED,
    /// Nobody decides his own request.
    OWN_REQUEST,
    /// He has answered, and otherwise.
    ANSWERED,
    SUPERSEDED,
    /// The digest is not that of what is shown now (R11).
    CHANGED,
    EXPIRED,
    DIGEST_MISSING,
    REASON_MISSING,
    REASON_TOO_LONG,
    /// This has to be answered by somebody who proves more than that he has the link (R12).
    STEP_UP,
    /// This has to be confirmed by a code from the mailbox (R5, R12); then it is judged anew.
    CODE_WANTED,
    /// As many codes were mailed as may be in a while.
    TOO_MANY_CODES,
    /// A remark without words, or with too many.
    TEXT_MISSING,
    TEXT_TOO_LONG,
    TOO_MANY_COMMENTS,
    /// Not somebody to whom a mail could be sent.
    NOBODY_NAMED,
    /// Somebody who must not decide this: its requester, a barred beneficiary.
    MAY_NOT_DECIDE,
    ASKED_ANYWAY,
    /// Handed on too often, or to too many.
    HANDED_TOO_FAR,
    /// To be looked at by itself: it asks for more proof than a list gives.
    BY_ITSELF,
    /// Nothing of his that could be taken back, or not in time (N7).
    NOTHING_TO_UNDO
  }
}
