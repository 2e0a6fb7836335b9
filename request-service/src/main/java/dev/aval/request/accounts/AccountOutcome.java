package dev.aval.request.accounts;

import dev.aval.request.requests.Objection;
import java.util.List;

/// What came of changing an account.
public sealed interface AccountOutcome {
  record Created(Account account) implements AccountOutcome {}

  record Changed(Account account) implements AccountOutcome {}

  record Unchanged(Account account) implements AccountOutcome {}

  record Unacceptable(List<Objection> objections) implements AccountOutcome {}

  record Refused(Refusal reason) implements AccountOutcome {}

  enum Refusal {
    NOT_ALLOWED,
    NO_SUCH_ACCOUNT,
    ANOTHER_VERSION
  }
}
