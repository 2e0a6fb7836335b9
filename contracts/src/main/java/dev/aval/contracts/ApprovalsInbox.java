package dev.aval.contracts;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What people did in other platforms, on [Topics#APPROVALS_INBOX].
///
/// Which approval is meant is said by `approvalId`, or by `account` and `externalId` of a request
/// that the same `ce_source` handed in. Like [Inbox], these refuse unknown fields.
public sealed interface ApprovalsInbox extends WireRecord {
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

  /// The mail with the link goes once more to `to`, if he is asked at that moment.
  @EventType("approval.resend.v1")
  record Resend(
      @Nullable String approvalId, @Nullable String account, @Nullable String externalId, Person to)
      implements ApprovalsInbox {}

  /// `person` is away, and `deputy` stands in (N2). The platform names it by an `id`, unique among
  /// what is set for that person: told again it changes nothing, told otherwise it replaces what
  /// was told before, until it is over.
  @EventType("delegation.set.v1")
  record SetDelegation(
      String id,
      Person person,
      Person deputy,
      Instant from,
      Instant until,
      @Nullable List<String> types,
      @Nullable String account,
      @Nullable String note)
      implements ApprovalsInbox {}

  /// Ends it now, or takes it back before it began.
  @EventType("delegation.end.v1")
  record EndDelegation(String id, Person person) implements ApprovalsInbox {}
}
