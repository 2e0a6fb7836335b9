package dev.aval.sync.overseeing.web;

import dev.aval.platform.web.Problem;
import dev.aval.platform.web.ProblemException;
import dev.aval.sync.runs.Step.Refusal;
import org.springframework.http.HttpStatus;

/// Refusals over HTTP.
final class Refusals {
  private Refusals() {}

  static Problem of(Refusal why) {
    return switch (why) {
      case NO_SUCH_SYSTEM -> Problem.of(HttpStatus.NOT_FOUND, "no-such-system", "No such ERP");
      case RUNNING, NOT_YOURS ->
          Problem.of(HttpStatus.CONFLICT, "running", "A run of this ERP goes on");
      case NOTHING_HELD ->
          Problem.of(HttpStatus.CONFLICT, "nothing-held", "No such run waits for a word");
      case NOT_DUE -> Problem.of(HttpStatus.CONFLICT, "not-due", "It is not its time");
      case NOTHING_DELIVERED ->
          Problem.of(HttpStatus.CONFLICT, "nothing-delivered", "Nothing new was delivered");
    };
  }

  static ProblemException notThere(String what) {
    return Problem.of(HttpStatus.NOT_FOUND, "no-such-" + what, "There is no such " + what)
        .exception();
  }
}
