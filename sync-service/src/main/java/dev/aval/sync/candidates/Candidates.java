package dev.aval.sync.candidates;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// All candidates we know of, by id.
public interface Candidates {
  Map<String, Candidate> findAll(Collection<String> ids);

  default Optional<Candidate> find(String id) {
    return Optional.ofNullable(findAll(List.of(id)).get(id));
  }

  /// Decides about each, together. A decision must be pure: it is taken again when somebody else
  /// was faster.
  ///
  /// @return per step whether it changed anything
  List<Boolean> changeAll(List<Step> steps);

  record Step(String candidateId, Function<Optional<Candidate>, Outcome> decide) {
    /// Of who is not known, nothing becomes.
    public static Step ofKnown(String candidateId, Function<Candidate, Outcome> decide) {
      return new Step(candidateId, known -> known.map(decide).orElseGet(Outcome.Unchanged::new));
    }
  }

  /// Those that wait for the decision on the first run of a system.
  ///
  /// @return at most `most` ids; fewer: these are all
  List<String> baseline(String system, int most);

  /// Those of these accounts that are told to them and not seen there.
  Map<String, Candidate> applying(Collection<String> accounts);
}
