package dev.aval.request.accounts;

import dev.aval.request.requests.Objection;
import java.util.List;

/// What came of changing an account.
public sealed interface AccountOutcome {
  record Created(Account account) implements AccountOutcome {}

  record Changed(Account account) implements AccountOutcome {}

  record Unchanged(Account account) implements AccountOutcome {}

  /// Stored, but nobody is told.
  record Marked(Account account) implements AccountOutcome {}

  /// The approval mode stays on: this waits for a decision.
  record StillPending(Waiting waiting) implements AccountOutcome {}

  record Unacceptable(List<Objection> objections) implements AccountOutcome {}

  record Refused(Refusal reason) implements AccountOutcome {}

  enum Refusal {
    NOT_ALLOWED,
    NO_SUCH_ACCOUNT,
    NO_SUCH_MEMBER,
    /// Changing an account that exists needs the version that was read.
    NO_VERSION,
    ANOTHER_VERSION,
    /// An account keeps one super user.
    LAST_SUPER_USER,
    /// Somebody else is turning the approval mode off at this moment.
    CLOSING
  }
}
