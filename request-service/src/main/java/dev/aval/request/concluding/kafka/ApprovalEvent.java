package dev.aval.request.concluding.kafka;

import dev.aval.contracts.EventType;
import dev.aval.request.requests.Person;
import dev.aval.request.requests.Verdict;
import dev.aval.request.timeline.Entry.Asked;
import dev.aval.request.timeline.Entry.Stage;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What we read of an approval: how it ends, and for people to look at, how it came to that.
sealed interface ApprovalEvent {
  String requestId();

  @EventType("approval.opened.v1")
  record Opened(
      String requestId,
      int revision,
      List<Asked> approvers,
      String rule,
      String policy,
      @Nullable Instant deadline,
      Instant openedAt,
      @Nullable List<Stage> stages)
      implements ApprovalEvent {}

  @EventType("approval.asked.v1")
  record Others(
      String requestId,
      int revision,
      String because,
      @Nullable Person by,
      @Nullable String reason,
      List<Asked> waitsFor,
      String rule,
      String policy,
      @Nullable Instant deadline,
      Instant at,
      @Nullable List<Stage> stages)
      implements ApprovalEvent {}

  @EventType("approval.decided.v1")
  record Decided(
      String requestId,
      int revision,
      String decision,
      Person by,
      @Nullable Person onBehalfOf,
      @Nullable String reason,
      Instant at)
      implements ApprovalEvent {}

  @EventType("approval.undone.v1")
  record Undone(
      String requestId, int revision, String decision, Person by, List<Asked> waitsFor, Instant at)
      implements ApprovalEvent {}

  @EventType("approval.commented.v1")
  record Commented(
      String requestId, int revision, Person by, String text, String waitsFor, Instant at)
      implements ApprovalEvent {}

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
      implements ApprovalEvent {}
}
