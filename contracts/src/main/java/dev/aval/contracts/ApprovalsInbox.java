package dev.aval.contracts;

import org.jspecify.annotations.Nullable;

/// What people did in other platforms, on [Topics#APPROVALS_INBOX].
///
/// Which approval is meant is said by `approvalId`, or by `account` and `externalId` of a request
/// that the same `ce_source` handed in. Like [Inbox], these refuse unknown fields.
public sealed interface ApprovalsInbox extends WireRecord {
  Person by();

  /// `revision` and `digest` are those of what the person was shown.
  @EventType("approval.decide.v1")
  record Decide(
      @Nullable String approvalId,
      @Nullable String account,
      @Nullable String externalId,
      DecisionKind decision,
      Person by,
      @Nullable String reason,
      int revision,
      String digest)
      implements ApprovalsInbox {}

  /// With `asks` the requester is asked, and the clock stands still until he answers.
  @EventType("approval.comment.v1")
  record Comment(
      @Nullable String approvalId,
      @Nullable String account,
      @Nullable String externalId,
      Person by,
      String text,
      @Nullable Boolean asks)
      implements ApprovalsInbox {}
}
