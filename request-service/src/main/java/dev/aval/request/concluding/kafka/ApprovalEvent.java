package dev.aval.request.concluding.kafka;

import dev.aval.contracts.EventType;
import dev.aval.request.requests.Conclusion;
import dev.aval.request.requests.Person;
import dev.aval.request.requests.Verdict;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/// What we read of an approval.
sealed interface ApprovalEvent {
  @EventType("approval.closed.v1")
  record Closed(
      String requestId,
      int revision,
      Verdict.Result outcome,
      String because,
      @Nullable Person by,
      @Nullable String reason,
      Instant at,
      String policy)
      implements ApprovalEvent {
    Verdict verdict() {
      var conclusion =
          new Conclusion(by, at.truncatedTo(ChronoUnit.MILLIS), reason, because, policy);
      return new Verdict(outcome, revision, conclusion);
    }
  }
}
