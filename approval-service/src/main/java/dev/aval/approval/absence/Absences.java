package dev.aval.approval.absence;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// What is arranged, by folded address of whoever is away.
public interface Absences {
  Optional<Absence> find(String person);

  List<Absence> findAll(Collection<String> people);

  /// Those in which this person stands in, now or later; possibly as it was a second ago.
  List<Absence> naming(String deputy);

  /// Judges a change on what is there and stores what comes of it; may ask again when somebody else
  /// was faster.
  AbsenceOutcome change(String person, Function<Optional<Absence>, AbsenceOutcome> judge);
}
