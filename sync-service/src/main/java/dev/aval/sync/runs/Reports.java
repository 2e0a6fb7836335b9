package dev.aval.sync.runs;

import java.util.List;
import java.util.Optional;

/// What is kept of runs.
public interface Reports {
  /// Once per run and outcome; a later one of the same run replaces it.
  void keep(Report report);

  Optional<Report> report(String runId);

  /// The newest first.
  ///
  /// @param before the number of a run; those after it are left out
  List<Report> of(String system, int before, int most);
}
