package dev.aval.link.orderlinks.web;

import dev.aval.link.orderlinks.Manager;
import dev.aval.link.orderlinks.Refusal;
import dev.aval.platform.security.Person;
import dev.aval.platform.web.Problem;
import org.springframework.http.HttpStatus;

/// Who asks, and how he is refused: what is not his is not there.
final class Refusals {
  private Refusals() {}

  static Manager manager(Person person) {
    var who = new dev.aval.link.orderlinks.Person(person.email(), person.name());
    return new Manager(who, person.operator());
  }

  static Problem of(Refusal reason) {
    return switch (reason) {
      case NOT_ALLOWED ->
          Problem.of(
              HttpStatus.FORBIDDEN, "not-allowed", "Only super users have to do with order links");
      case NO_SUCH_ACCOUNT, NO_SUCH_LINK ->
          Problem.of(HttpStatus.NOT_FOUND, "no-such-order-link", "There is no such order link");
    };
  }
}
