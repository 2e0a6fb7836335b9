package dev.aval.approval.absence.web;

import dev.aval.approval.absence.AbsenceOutcome.Faulty;
import dev.aval.approval.absence.AbsenceOutcome.Refusal;
import dev.aval.platform.web.Problem;
import org.springframework.http.HttpStatus;

/// Refusals as problems over HTTP.
final class Answers {
  private Answers() {}

  static Problem of(Faulty it) {
    var problem =
        Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "invalid", "The delegation is not sound");
    for (var flaw : it.flaws()) {
      var pointer = "/" + flaw.field();
      problem = problem.fault(pointer, flaw.fault().code(), flaw.fault().words());
    }
    return problem;
  }

  static Problem of(Refusal it) {
    return switch (it) {
      case NOT_FOUND ->
          Problem.of(HttpStatus.NOT_FOUND, "no-such-delegation", "There is nothing like that");
      case NOT_ALLOWED ->
          Problem.of(
              HttpStatus.FORBIDDEN,
              "not-allowed",
              "Arrange your own absence, or that of a member of an account you administer");
      case TOO_MANY ->
          Problem.of(HttpStatus.CONFLICT, "too-many", "There are 50 delegations already");
      case ENDED -> Problem.of(HttpStatus.CONFLICT, "ended", "This one is over");
      case TAKEN -> Problem.of(HttpStatus.CONFLICT, "taken", "There is another one by this id");
    };
  }
}
