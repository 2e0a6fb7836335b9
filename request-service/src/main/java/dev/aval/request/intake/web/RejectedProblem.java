package dev.aval.request.intake.web;

import dev.aval.platform.web.Fault;
import dev.aval.platform.web.Problem;
import dev.aval.request.intake.Answer;
import dev.aval.request.requests.Objection;
import org.springframework.http.HttpStatus;

/// A rejection as an HTTP problem: the objections with their pointers, the first gives the status.
final class RejectedProblem {
  private RejectedProblem() {}

  static Problem of(Answer.Rejected rejected) {
    var faults =
        rejected.objections().stream()
            .map(it -> new Fault(it.pointer(), it.code(), it.message()))
            .toList();
    return headline(rejected.objections().getFirst().code()).faults(faults);
  }

  private static Problem headline(String code) {
    return switch (code) {
      case Objection.CONFLICT ->
          Problem.of(HttpStatus.CONFLICT, code, "This externalId was used for another request");
      case Objection.NOT_A_MEMBER ->
          Problem.of(HttpStatus.FORBIDDEN, code, "You are not a member of this account");
      case "too-large" -> Problem.of(HttpStatus.CONTENT_TOO_LARGE, code, "The body is too large");
      case "empty", "not-json" -> Problem.of(HttpStatus.BAD_REQUEST, code, "The body is not JSON");
      default ->
          Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "invalid", "The request cannot be accepted");
    };
  }
}
