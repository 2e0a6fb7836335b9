package dev.aval.sync;

import dev.aval.sync.candidates.Candidate;
import dev.aval.sync.candidates.CandidateEvent;
import dev.aval.sync.candidates.Candidates;
import dev.aval.sync.candidates.Outcome.Changed;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

public final class InMemoryCandidates implements Candidates {
  public final List<CandidateEvent> told = new ArrayList<>();
  private final Map<String, Candidate> all = new TreeMap<>();

  @Override
  public Map<String, Candidate> findAll(Collection<String> ids) {
    var found = new HashMap<>(all);
    found.keySet().retainAll(ids);
    return found;
  }

  @Override
  public List<Boolean> changeAll(List<Step> steps) {
    return steps.stream().map(this::change).toList();
  }

  private boolean change(Step step) {
    var known = Optional.ofNullable(all.get(step.candidateId()));
    if (step.decide().apply(known) instanceof Changed(var next, var events)) {
      all.put(step.candidateId(), next);
      told.addAll(events);
      return true;
    }
    return false;
  }

  @Override
  public List<String> baseline(String system, int most) {
    return all.entrySet().stream()
        .filter(it -> it.getValue() instanceof Candidate.Baseline)
        .filter(it -> it.getValue().ask().contact().system().equals(system))
        .limit(most)
        .map(Map.Entry::getKey)
        .toList();
  }

  @Override
  public Map<String, Candidate> applying(Collection<String> accounts) {
    var found = new HashMap<>(all);
    found
        .values()
        .removeIf(it ->
            !(it instanceof Candidate.Applying)
                || !accounts.contains(it.ask().contact().account()));
    return found;
  }

  public Collection<Candidate> all() {
    return all.values();
  }

  public List<String> due(java.time.Instant now) {
    return all.entrySet().stream()
        .filter(it ->
            switch (it.getValue()) {
              case Candidate.Validated validated -> !validated.dueAt().isAfter(now);
              case Candidate.Applying applying -> !applying.dueAt().isAfter(now);
              default -> false;
            })
        .map(Map.Entry::getKey)
        .toList();
  }
}
