package dev.aval.approval.operating.web;

import dev.aval.approval.requests.Person;

/// An operator as he is named in what he did.
final class Operators {
  private Operators() {}

  static Person of(dev.aval.platform.security.Person it) {
    return new Person(it.email(), it.name().isBlank() ? null : it.name(), null);
  }
}
