package dev.aval.contracts;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What approval-service tells the world, on [Topics#APPROVALS], keyed by request id; [Rejected] by
/// what the refused record names.
public sealed interface Approvals extends WireRecord {
  /// Carries all that a reader needs to tell and to chase the approvers; nobody has to ask back.
  ///
  /// @param data as handed in, of requests of type `user-access` alone: what the ERP says of
  ///   somebody is what people are asked about
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
      Instant openedAt,
      @Nullable Assurance assurance,
      @Nullable List<Stage> stages,
      @Nullable Map<String, @Nullable Object> data)
      implements Approvals {}

  /// Who is asked has changed while it stays open: the next stage began, somebody was asked in
  /// another's place, silence was followed. `approvers` are those who are asked from now on,
  /// `released` those who no longer are, `waitsFor` all whose answer is wanted now.
  @EventType("approval.asked.v1")
  record Asked(
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
      AskedBecause because,
      @Nullable Person by,
      @Nullable String reason,
      List<Approver> approvers,
      List<Person> released,
      List<Approver> waitsFor,
      String rule,
      String policy,
      @Nullable Instant deadline,
      ReminderRule reminders,
      Instant at,
      @Nullable Assurance assurance,
      @Nullable List<Stage> stages,
      @Nullable Map<String, @Nullable Object> data)
      implements Approvals {}

  /// Somebody who signed in was shown the revision that he is asked about; told once for each
  /// person and revision, while his answer is wanted. Whoever follows a link is told by
  /// `link.opened.v1`.
  @EventType("approval.viewed.v1")
  record Viewed(
      String approvalId,
      String requestId,
      String account,
      int revision,
      String digest,
      Person by,
      @Nullable Person onBehalfOf,
      Instant at)
      implements Approvals {}

  /// One person's answer. What it came to is told by [Closed], which follows at once where it
  /// `concludes`, or after `undoUntil`. `subject` and `requester` are for the receipt.
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
      String policy,
      @Nullable Integer stage,
      @Nullable Person onBehalfOf,
      @Nullable Instant undoUntil,
      @Nullable String accountName,
      @Nullable String subject,
      @Nullable Person requester,
      @Nullable Boolean concludes,
      @Nullable Proof proof)
      implements Approvals {}

  /// How sure we are of who it was, and what speaks against a person (`guarantees.md` R20).
  ///
  /// @param network the first 24 or 48 bits of the address, never all of it
  /// @param machineScore from 100 on a code from the mailbox is asked for, whatever the policy says
  record Proof(
      Assurance assurance,
      @Nullable Instant renderedAt,
      @Nullable String network,
      @Nullable String agent,
      int machineScore) {}

  /// Somebody sent an answer by his link that has to be confirmed by a code from his mailbox; it
  /// counts once he has entered it. The code is on no topic: whoever sends the mail asks for it by
  /// `challenge`.
  @EventType("approval.code-wanted.v1")
  record CodeWanted(
      String approvalId,
      String requestId,
      String account,
      String accountName,
      int revision,
      String digest,
      String subject,
      Person requester,
      Person to,
      String challenge,
      CodeBecause because,
      Instant at)
      implements Approvals {}

  enum CodeBecause {
    /// The policy asks for it.
    POLICY,
    /// It may not have been a person.
    MACHINE
  }

  /// Somebody took an answer back in time (N7): it waits again.
  @EventType("approval.undone.v1")
  record Undone(
      String approvalId,
      String requestId,
      String account,
      int revision,
      String digest,
      DecisionKind decision,
      Person by,
      List<Approver> waitsFor,
      Instant at)
      implements Approvals {}

  /// A remark or a question (Z5). While it waits for the requester its clock stands still;
  /// `deadline` is the one that holds from now on.
  @EventType("approval.commented.v1")
  record Commented(
      String approvalId,
      String requestId,
      String account,
      String accountName,
      String type,
      int revision,
      String subject,
      Person requester,
      Person by,
      String text,
      Turn waitsFor,
      List<Approver> to,
      @Nullable Instant deadline,
      Instant at)
      implements Approvals {}

  /// The one outcome of a revision. It may come without [Opened]: some requests need no decision.
  /// `unanswered` are those whose turn had come and who have said nothing themselves.
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
      String policy,
      @Nullable List<Approver> unanswered)
      implements Approvals {}

  /// The answer to a command of [ApprovalsInbox] that was not carried out; what it repeats of that
  /// record is cut to 200 characters.
  @EventType("approval.rejected.v1")
  record Rejected(
      String eventId,
      String source,
      @Nullable String approvalId,
      @Nullable String account,
      @Nullable String externalId,
      List<Violation> errors)
      implements Approvals {}
}
