package dev.aval.approval.deciding.web;

import dev.aval.approval.deciding.Approval.Closed;
import dev.aval.approval.deciding.Outcome;
import dev.aval.approval.requests.Person;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What was recorded.
record DecisionAnswer(
    String approvalId,
    int revision,
    Outcome outcome,
    @Nullable Person decidedBy,
    Instant decidedAt,
    @Nullable String reason) {

  static DecisionAnswer of(Closed it) {
    return new DecisionAnswer(
        it.request().requestId(),
        it.live().revision().number(),
        it.ending().outcome(),
        it.ending().by(),
        it.at(),
        it.ending().reason());
  }
}
