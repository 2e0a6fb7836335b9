package dev.aval.approval.deciding.web;

import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.FORBIDDEN;
import static org.springframework.http.HttpStatus.NOT_FOUND;
import static org.springframework.http.HttpStatus.TOO_MANY_REQUESTS;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import dev.aval.approval.deciding.Approval.Closed;
import dev.aval.approval.deciding.Approval.Known;
import dev.aval.approval.deciding.Approval.Pending;
import dev.aval.approval.deciding.Approval.Settling;
import dev.aval.approval.deciding.Ending;
import dev.aval.approval.deciding.Ruling.Refusal;
import dev.aval.platform.web.Problem;
import java.time.Instant;

/// Refusals as problems over HTTP, the same on every path.
public final class Refusals {
  private Refusals() {}

  public static Problem of(Refusal reason) {
    return switch (reason) {
      case NOT_FOUND -> Problem.of(NOT_FOUND, "no-such-approval", "There is no such approval");
      case NOT_ASKED -> Problem.of(FORBIDDEN, "not-asked", "You were not asked to decide this");
      case OWN_REQUEST ->
          Problem.of(FORBIDDEN, "own-request", "Nobody decides on a request of his own");
      case ANSWERED ->
          Problem.of(CONFLICT, "already-answered", "You have answered this otherwise before");
      case CODE_WANTED ->
          Problem.of(FORBIDDEN, "code-wanted", "This is confirmed by a code, on the page");
      case TOO_MANY_CODES ->
          Problem.of(TOO_MANY_REQUESTS, "too-many-codes", "Codes were mailed a moment ago");
      case STEP_UP ->
          Problem.of(FORBIDDEN, "step-up", "This asks for a stronger proof of who you are");
      case NOTHING_TO_UNDO ->
          Problem.of(CONFLICT, "nothing-to-undo", "There is no answer of yours to take back now");
      case MAY_NOT_DECIDE ->
          Problem.of(CONFLICT, "may-not-decide", "Nobody decides on a request of his own");
      case ASKED_ANYWAY -> Problem.of(CONFLICT, "asked-anyway", "That person is asked anyway");
      case HANDED_TOO_FAR ->
          Problem.of(CONFLICT, "handed-too-far", "This was handed on too often already");
      case TOO_MANY_COMMENTS ->
          Problem.of(CONFLICT, "too-many-comments", "There are 50 comments already");
      case BY_ITSELF -> Problem.of(CONFLICT, "by-itself", "This has to be looked at by itself");
      case SUPERSEDED ->
          Problem.of(CONFLICT, "superseded", "Another revision is waiting for a decision now");
      case CHANGED -> Problem.of(CONFLICT, "changed", "This has changed since you saw it");
      case EXPIRED -> Problem.of(CONFLICT, "expired", "The deadline has passed");
      case DIGEST_MISSING ->
          invalid("/digest", "missing", "Send the digest of the revision that was decided on");
      case REASON_MISSING -> invalid("/reason", "missing", "Say why");
      case TEXT_MISSING -> invalid("/text", "missing", "Say something");
      case TEXT_TOO_LONG -> invalid("/text", "too-long", "Say it in 2,000 characters");
      case NOBODY_NAMED -> invalid("/to", "email", "Name somebody by an e-mail address");
      case REASON_TOO_LONG -> invalid("/reason", "too-long", "Say it in 2,000 characters");
    };
  }

  /// Says who was faster and when (X7), to somebody who was asked as well.
  public static Problem tooLate(Known approval) {
    var problem = Problem.of(CONFLICT, "already-closed", "This was concluded before");
    return switch (approval) {
      case Pending _ -> problem;
      case Settling it -> with(problem, it.ending(), it.at());
      case Closed it -> with(problem, it.ending(), it.at());
    };
  }

  private static Problem with(Problem problem, Ending ending, Instant at) {
    var told =
        problem
            .with("outcome", ending.outcome())
            .with("because", ending.because())
            .with("decidedAt", at);
    var by = ending.by();
    return by == null ? told : told.with("decidedBy", by);
  }

  private static Problem invalid(String pointer, String code, String message) {
    return Problem.of(UNPROCESSABLE_CONTENT, "invalid", "What was sent is not complete")
        .fault(pointer, code, message);
  }
}
