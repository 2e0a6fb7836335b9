package dev.aval.approval;

import dev.aval.approval.absence.Absence;
import dev.aval.approval.absence.AbsenceOutcome;
import dev.aval.approval.absence.AbsenceOutcome.Arranged;
import dev.aval.approval.absence.Absences;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/// The port without a database.
public final class InMemoryAbsences implements Absences {
  private final Map<String, Absence> absences = new TreeMap<>();

  @Override
  public synchronized Optional<Absence> find(String person) {
    return Optional.ofNullable(absences.get(person));
  }

  @Override
  public synchronized List<Absence> findAll(Collection<String> people) {
    return absences.entrySet().stream()
        .filter(it -> people.contains(it.getKey()))
        .map(Map.Entry::getValue)
        .toList();
  }

  @Override
  public synchronized List<Absence> naming(String deputy) {
    return absences.values().stream().filter(it -> it.deputies().contains(deputy)).toList();
  }

  @Override
  public synchronized AbsenceOutcome change(
      String person, Function<Optional<Absence>, AbsenceOutcome> judge) {
    var outcome = judge.apply(find(person));
    if (outcome instanceof Arranged it) absences.put(person, it.absence());
    return outcome;
  }
}
