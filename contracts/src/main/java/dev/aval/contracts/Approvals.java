package dev.aval.contracts;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What approval-service tells the world, on [Topics#APPROVALS], keyed by request id.
public sealed interface Approvals extends WireRecord {
  String approvalId();

  String requestId();

  String account();

  int revision();

  /// Carries all that a reader needs to tell and to chase the approvers; nobody has to ask back.
  @EventType("approval.opened.v1")
  record Opened(
      String approvalId,
      String requestId,
      String account,
      String accountName,
      String type,
      String externalId,
      String source,
      int revision,
      String digest,
      String subject,
      @Nullable String description,
      @Nullable String message,
      Person requester,
      @Nullable Money amount,
      List<Approver> approvers,
      String rule,
      String policy,
      @Nullable Instant deadline,
      ReminderRule reminders,
      Instant openedAt)
      implements Approvals {}

  /// One person's answer; whether it ended the approval is told by [Closed].
  @EventType("approval.decided.v1")
  record Decided(
      String approvalId,
      String requestId,
      String account,
      int revision,
      String digest,
      DecisionKind decision,
      Person by,
      @Nullable String reason,
      Instant at,
      Channel channel,
      @Nullable String linkId,
      String policy)
      implements Approvals {}

  /// The one outcome of a revision. It may come without [Opened]: some requests need no decision.
  @EventType("approval.closed.v1")
  record Closed(
      String approvalId,
      String requestId,
      String account,
      String type,
      String externalId,
      String source,
      int revision,
      String digest,
      String subject,
      Person requester,
      Outcome outcome,
      Because because,
      @Nullable Person by,
      @Nullable String reason,
      Instant at,
      List<Person> approvers,
      String policy)
      implements Approvals {}
}
