package dev.aval.platform.security;

import dev.aval.platform.web.SignedIn;
import java.util.Optional;

/// The person of the token, as the head of a page shows him.
final class Signed implements SignedIn {
  @Override
  public Optional<String> name() {
    return person().map(Person::name);
  }

  @Override
  public boolean operator() {
    return person().filter(Person::operator).isPresent();
  }

  private static Optional<Person> person() {
    return CallerToken.current().filter(Person.class::isInstance).map(Person.class::cast);
  }
}
