package dev.aval.approval.absence.web;

import dev.aval.approval.absence.Absence;
import dev.aval.approval.absence.Delegation;
import dev.aval.approval.requests.Person;
import java.time.Instant;
import java.util.List;

/// A line of the page: who, by whom, and whether it has begun.
record Arrangement(Person person, Delegation delegation, boolean inForce, boolean over) {
  static List<Arrangement> of(Absence it, Instant now) {
    return it.delegations().stream()
        .map(a -> new Arrangement(it.person(), a, a.isInForce(now), a.isOver(now)))
        .toList();
  }

  public String absentName() {
    return name(person);
  }

  public String deputyName() {
    return name(delegation.deputy());
  }

  private static String name(Person it) {
    var name = it.name();
    return name == null ? it.email() : name;
  }
}
