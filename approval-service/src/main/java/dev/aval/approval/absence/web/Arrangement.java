package dev.aval.approval.absence.web;

import dev.aval.approval.absence.Absence;
import dev.aval.approval.absence.Delegation;
import dev.aval.approval.requests.Person;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/// A line of the page: who, by whom, and whether it has begun.
///
/// @param partly its reader ends it in his account only
record Arrangement(
    Person person, Delegation delegation, boolean inForce, boolean over, boolean partly) {
  /// His own, which he ends as a whole.
  static List<Arrangement> of(Absence it, Instant now) {
    return of(it, now, false);
  }

  static List<Arrangement> of(Absence it, Instant now, boolean superUser) {
    return it.delegations().stream()
        .filter(Delegation::everBegins)
        .map(a ->
            new Arrangement(
                it.person(), a, a.isInForce(now), a.isOver(now), superUser && a.account() == null))
        .toList();
  }

  public String exceptions() {
    return delegation.except().stream().sorted().collect(Collectors.joining(", "));
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
