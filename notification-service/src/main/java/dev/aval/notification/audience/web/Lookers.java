package dev.aval.notification.audience.web;

import dev.aval.notification.audience.Looker;
import dev.aval.platform.security.Person;
import dev.aval.platform.web.Problem;
import dev.aval.platform.web.ProblemException;
import org.springframework.http.HttpStatus;

/// Who looks, and what he reads where there is nothing for him.
final class Lookers {
  private Lookers() {}

  static Looker of(Person person) {
    return new Looker(person.email(), person.operator());
  }

  static ProblemException notThere() {
    return Problem.of(HttpStatus.NOT_FOUND, "not-found", "There is nothing of that name")
        .exception();
  }
}
