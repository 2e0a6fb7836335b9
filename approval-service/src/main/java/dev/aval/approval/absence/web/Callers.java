package dev.aval.approval.absence.web;

import dev.aval.approval.absence.Arranger;
import dev.aval.approval.requests.Person;
import org.jspecify.annotations.Nullable;

/// Whoever signed in, in the words of the domain.
final class Callers {
  private Callers() {}

  static Person person(dev.aval.platform.security.Person it) {
    return new Person(it.email(), name(it.name()), null);
  }

  static Arranger arranger(dev.aval.platform.security.Person it) {
    return Arranger.person(person(it), it.operator());
  }

  private static @Nullable String name(@Nullable String it) {
    return it == null || it.isBlank() ? null : it;
  }
}
