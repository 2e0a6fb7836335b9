package dev.aval.approval.absence;

import dev.aval.approval.requests.Person;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Who stands in for people at a moment, and who for those in turn, over three steps: what
/// [StandingIn] finds for a deputy, seen from those who are away.
public final class StandIns {
  private final Absences absences;

  public StandIns(Absences absences) {
    this.absences = absences;
  }

  private record Step(String absent, String person) {}

  /// By folded address of whoever is away, the nearest first; nothing for those who are there.
  public Map<String, List<Person>> of(
      Collection<String> people, String account, String type, Instant now) {
    var found = new HashMap<String, List<Person>>();
    var steps = people.stream().map(Person::fold).distinct().map(it -> new Step(it, it)).toList();
    for (var depth = 0; depth < StandingIn.LONGEST && !steps.isEmpty(); depth++) {
      var known = byPerson(steps);
      var next = new ArrayList<Step>();
      for (var step : steps) {
        var deputies = found.computeIfAbsent(step.absent(), _ -> new ArrayList<>());
        deputies(known.get(step.person()), account, type, now)
            .filter(it -> !it.is(step.absent()))
            .filter(it -> deputies.stream().noneMatch(other -> other.is(it.email())))
            .forEach(it -> {
              deputies.add(it);
              next.add(new Step(step.absent(), Person.fold(it.email())));
            });
      }
      steps = next;
    }
    found.values().removeIf(List::isEmpty);
    return found;
  }

  private Map<String, Absence> byPerson(List<Step> steps) {
    return absences.findAll(steps.stream().map(Step::person).distinct().toList()).stream()
        .collect(Collectors.toMap(it -> Person.fold(it.person().email()), Function.identity()));
  }

  private static Stream<Person> deputies(
      @Nullable Absence absence, String account, String type, Instant now) {
    if (absence == null) return Stream.empty();
    return absence.delegations().stream()
        .filter(it -> it.isInForce(now) && it.covers(account, type))
        .map(Delegation::deputy);
  }
}
