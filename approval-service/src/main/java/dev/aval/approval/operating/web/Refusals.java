package dev.aval.approval.operating.web;

import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.FORBIDDEN;
import static org.springframework.http.HttpStatus.NOT_FOUND;
import static org.springframework.http.HttpStatus.TOO_MANY_REQUESTS;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import dev.aval.approval.operating.ActOutcome.Refusal;
import dev.aval.platform.web.Problem;

/// Refusals as problems over HTTP.
final class Refusals {
  private Refusals() {}

  static Problem of(Refusal reason) {
    return switch (reason) {
      case NOT_FOUND -> Problem.of(NOT_FOUND, "no-such-approval", "There is no such approval");
      case OWN_REQUEST ->
          Problem.of(FORBIDDEN, "own-request", "No operator acts on a request of his own");
      case REASON_MISSING -> invalid("/reason", "missing", "Say why");
      case REASON_TOO_LONG -> invalid("/reason", "too-long", "Say it in 2,000 characters");
      case NOT_WAITING -> Problem.of(CONFLICT, "not-waiting", "This waits for nobody any more");
      case NOT_ENDED -> Problem.of(CONFLICT, "not-ended", "This has not ended");
      case WITHDRAWN ->
          Problem.of(CONFLICT, "withdrawn", "Its requester took it back: only he can ask again");
      case REPLACED ->
          Problem.of(CONFLICT, "replaced", "A later revision of it waits for a payment");
      case NOBODY_WAS_ASKED ->
          Problem.of(CONFLICT, "nobody-was-asked", "This ended without asking anybody");
      case NO_SUCH_STAGE -> invalid("/stage", "not-open", "There is no open stage of this number");
      case NOBODY_NAMED -> invalid("/people", "missing", "Name somebody");
      case PERSON_BARRED ->
          invalid("/people", "barred", "Nobody decides what he asked for, or is asked for him");
      case PERSON_HAS_ANSWERED ->
          invalid("/people", "has-answered", "Somebody of these has answered already");
      case ALREADY_ASKED ->
          invalid("/people", "already-asked", "Somebody of these is asked already");
      case OUT_OF_REACH ->
          invalid("/people", "out-of-reach", "With these people the stage could not be passed");
      case NOBODY_TO_TELL ->
          Problem.of(CONFLICT, "nobody-to-tell", "Nobody's answer is wanted at this moment");
      case TOO_SOON ->
          Problem.of(TOO_MANY_REQUESTS, "too-soon", "They were told within the last five minutes");
      case NOT_AN_OUTCOME ->
          invalid("/outcome", "not-ours", "A request is taken back where it was made");
    };
  }

  private static Problem invalid(String pointer, String code, String message) {
    return Problem.of(UNPROCESSABLE_CONTENT, "invalid", "This cannot be done so")
        .fault(pointer, code, message);
  }
}
