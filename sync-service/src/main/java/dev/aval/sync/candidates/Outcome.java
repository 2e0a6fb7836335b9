package dev.aval.sync.candidates;

import java.util.List;

/// What a finding or a conclusion led to.
public sealed interface Outcome {
  record Changed(Candidate next, List<CandidateEvent> events) implements Outcome {
    Changed(Candidate next, CandidateEvent... events) {
      this(next, List.of(events));
    }
  }

  record Unchanged() implements Outcome {}
}
