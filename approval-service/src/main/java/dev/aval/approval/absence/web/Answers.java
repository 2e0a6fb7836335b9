package dev.aval.approval.absence.web;

import dev.aval.approval.absence.AbsenceOutcome.Fault;
import dev.aval.approval.absence.AbsenceOutcome.Faulty;
import dev.aval.approval.absence.AbsenceOutcome.Refusal;
import dev.aval.platform.web.Problem;
import java.util.Locale;
import org.springframework.http.HttpStatus;

/// Refusals as problems over HTTP.
final class Answers {
  private Answers() {}

  static Problem of(Faulty it) {
    var problem =
        Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "invalid", "The delegation is not sound");
    for (var flaw : it.flaws()) {
      var pointer = "/" + flaw.field();
      problem = problem.fault(pointer, code(flaw.fault()), words(flaw.fault()));
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
    };
  }

  static String code(Fault it) {
    return it.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static String words(Fault it) {
    return switch (it) {
      case MISSING -> "Say this";
      case NOT_AN_ADDRESS -> "This is no e-mail address";
      case ONESELF -> "Nobody stands in for himself";
      case NOT_A_MEMBER -> "Only a member of the account can stand in here";
      case CYCLE -> "That person has this one stand in at the same time";
      case CHAIN -> "More than three would stand in for one another";
      case NOT_A_TIME -> "This is no date and time";
      case BEFORE_START -> "It ends before it begins";
      case PAST -> "This is over already";
      case TOO_LONG -> "This is too long";
      case UNKNOWN_TYPE -> "There is no such type of request";
      case UNKNOWN_ACCOUNT -> "There is no such account";
    };
  }
}
