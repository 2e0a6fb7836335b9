package dev.aval.approval.absence;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/// Remembers for a second for whom somebody stands in, so that a rush of looks and decisions by one
/// person asks once. What is set here is known here at once, elsewhere a second later.
public final class RecentAbsences implements Absences {
  private static final Duration FRESH = Duration.ofSeconds(1);
  private static final int MOST = 10_000;

  private record Read(List<Absence> absences, Instant at) {}

  private final Absences absences;
  private final Clock clock;
  private final Map<String, Read> recent = new ConcurrentHashMap<>();

  public RecentAbsences(Absences absences, Clock clock) {
    this.absences = absences;
    this.clock = clock;
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
    var now = clock.instant();
    var known = recent.get(deputy);
    if (known != null && Duration.between(known.at(), now).abs().compareTo(FRESH) < 0) {
      return known.absences();
    }
    if (recent.size() >= MOST) {
      recent.clear();
    }
    var found = absences.naming(deputy);
    recent.put(deputy, new Read(found, now));
    return found;
  }

  @Override
  public AbsenceOutcome change(String person, Function<Optional<Absence>, AbsenceOutcome> judge) {
    var outcome = absences.change(person, judge);
    recent.clear();
    return outcome;
  }
}
