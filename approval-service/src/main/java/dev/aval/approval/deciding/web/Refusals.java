package dev.aval.approval.deciding.web;

import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.FORBIDDEN;
import static org.springframework.http.HttpStatus.NOT_FOUND;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import dev.aval.approval.deciding.Approval.Closed;
import dev.aval.approval.deciding.Ruling.Refusal;
import dev.aval.platform.web.Problem;

/// Refusals as problems over HTTP.
final class Refusals {
  private Refusals() {}

  static Problem of(Refusal reason) {
    return switch (reason) {
      case NOT_FOUND -> Problem.of(NOT_FOUND, "no-such-approval", "There is no such approval");
      case NOT_ASKED -> Problem.of(FORBIDDEN, "not-asked", "You were not asked to decide this");
      case OWN_REQUEST ->
          Problem.of(FORBIDDEN, "own-request", "Nobody decides on a request of his own");
      case SUPERSEDED ->
          Problem.of(CONFLICT, "superseded", "Another revision is waiting for a decision now");
      case CHANGED -> Problem.of(CONFLICT, "changed", "This has changed since you saw it");
      case EXPIRED -> Problem.of(CONFLICT, "expired", "The deadline has passed");
      case DIGEST_MISSING ->
          invalid("/digest", "missing", "Send the digest of the revision that was decided on");
      case REASON_MISSING -> invalid("/reason", "missing", "Say why");
      case REASON_TOO_LONG -> invalid("/reason", "too-long", "Say it in 2,000 characters");
    };
  }

  /// Says who was faster and when (X7), to somebody who was asked as well.
  static Problem tooLate(Closed closed) {
    var problem =
        Problem.of(CONFLICT, "already-closed", "This was concluded before")
            .with("outcome", closed.ending().outcome())
            .with("because", closed.ending().because())
            .with("decidedAt", closed.at());
    var by = closed.ending().by();
    return by == null ? problem : problem.with("decidedBy", by);
  }

  private static Problem invalid(String pointer, String code, String message) {
    return Problem.of(UNPROCESSABLE_CONTENT, "invalid", "The decision is not complete")
        .fault(pointer, code, message);
  }
}
