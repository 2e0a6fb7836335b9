package dev.aval.approval.absence.mongo;

import dev.aval.approval.absence.Absence;
import dev.aval.approval.absence.AbsenceOutcome;
import dev.aval.approval.absence.Absences;
import dev.aval.platform.recent.Recent;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// Remembers for a second for whom somebody stands in, so that a rush of looks and decisions by one
/// person asks once. What is set here is known here at once, elsewhere a second later.
final class RecentAbsences implements Absences {
  private final Absences absences;
  private final Recent<String, List<Absence>> recent;

  RecentAbsences(Absences absences, Clock clock) {
    this.absences = absences;
    this.recent = new Recent<>(Duration.ofSeconds(1), clock, this::read);
  }

  @Override
  public Optional<Absence> find(String person) {
    return absences.find(person);
  }

  @Override
  public List<Absence> findAll(Collection<String> people) {
    return absences.findAll(people);
  }

  @Override
  public List<Absence> naming(String deputy) {
    return recent.find(deputy).orElse(List.of());
  }

  @Override
  public AbsenceOutcome change(String person, Function<Optional<Absence>, AbsenceOutcome> judge) {
    var outcome = absences.change(person, judge);
    recent.forgetAll();
    return outcome;
  }

  private Map<String, List<Absence>> read(Set<String> deputies) {
    var read = new HashMap<String, List<Absence>>();
    deputies.forEach(it -> read.put(it, absences.naming(it)));
    return read;
  }
}
