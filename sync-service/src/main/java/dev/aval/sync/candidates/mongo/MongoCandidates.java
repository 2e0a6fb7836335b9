package dev.aval.sync.candidates.mongo;

import dev.aval.platform.outbox.Aggregates;
import dev.aval.platform.outbox.Change;
import dev.aval.platform.outbox.Command;
import dev.aval.sync.candidates.Candidate;
import dev.aval.sync.candidates.Candidates;
import dev.aval.sync.candidates.Outcome;
import dev.aval.sync.candidates.Outcome.Changed;
import dev.aval.sync.candidates.Outcome.Unchanged;
import java.util.Collection;
import java.util.List;
import java.util.Map;

final class MongoCandidates implements Candidates {
  private final Aggregates<Candidate> aggregates;
  private final CandidateIds ids;

  MongoCandidates(Aggregates<Candidate> aggregates, CandidateIds ids) {
    this.aggregates = aggregates;
    this.ids = ids;
  }

  @Override
  public Map<String, Candidate> findAll(Collection<String> ids) {
    return ids.isEmpty() ? Map.of() : aggregates.findAll(ids);
  }

  @Override
  public List<Boolean> changeAll(List<Step> steps) {
    return steps.isEmpty()
        ? List.of()
        : aggregates.changeAll(steps.stream().map(MongoCandidates::command).toList()).stream()
            .map(it -> it.orElse(false))
            .toList();
  }

  @Override
  public List<String> baseline(String system, int most) {
    return ids.baseline(system, most);
  }

  @Override
  public Map<String, Candidate> applying(Collection<String> accounts) {
    return findAll(ids.applying(accounts));
  }

  private static Command<Candidate, Boolean> command(Step step) {
    return new Command<>(step.candidateId(), null, known -> change(step.decide().apply(known)));
  }

  private static Change<Candidate, Boolean> change(Outcome outcome) {
    return switch (outcome) {
      case Changed(var next, var events) ->
          Change.commit(next, events.stream().flatMap(OnTheWire::of).toList(), true);
      case Unchanged _ -> Change.keep(false);
    };
  }
}
