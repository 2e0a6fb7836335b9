package dev.aval.sync.candidates;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

public sealed interface CandidateEvent {
  Ask ask();

  record Asked(Ask ask, int round, Instant at) implements CandidateEvent {}

  record Withdrawn(Ask ask, int round, Withdrawal why, Instant at) implements CandidateEvent {}

  record Accepted(Ask ask, String requestId, @Nullable Person by, Instant at)
      implements CandidateEvent {}

  record Refused(Ask ask, String requestId, @Nullable Person by, String reason, Instant at)
      implements CandidateEvent {}

  /// Accepted together with all others of the first run.
  record Baselined(Ask ask, String run, Person by, Instant at) implements CandidateEvent {}

  record Applied(Ask ask, @Nullable String requestId, Instant at) implements CandidateEvent {}
}
