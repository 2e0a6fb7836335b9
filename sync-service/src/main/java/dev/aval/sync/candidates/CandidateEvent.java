package dev.aval.sync.candidates;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

public sealed interface CandidateEvent {
  Contact contact();

  record Found(Contact contact, int round, Instant at) implements CandidateEvent {}

  record Accepted(Contact contact, String requestId, @Nullable Person by, Instant at)
      implements CandidateEvent {}

  record Refused(Contact contact, String requestId, @Nullable Person by, String reason, Instant at)
      implements CandidateEvent {}
}
