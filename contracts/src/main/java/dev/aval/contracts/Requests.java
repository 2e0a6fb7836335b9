package dev.aval.contracts;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What request-service tells the world: on [Topics#REQUESTS], and [State] on
/// [Topics#REQUESTS_STATE]; keyed by request id, [Rejected] by the key of the refused record.
public sealed interface Requests extends WireRecord {

  /// `accountVersion` is the account this was accepted under; nobody judges it with an older one.
  /// `duplicateOf` is the request that this one seems to repeat (T2). Whatever came by a `via`
  /// waits for somebody else's yes (X5). While it is `held` nobody is asked: [HoldReleased]
  /// follows.
  @EventType("request.submitted.v1")
  record Submitted(
      String requestId,
      String account,
      long accountVersion,
      String type,
      String externalId,
      String source,
      @Nullable String businessKey,
      int revision,
      String digest,
      String subject,
      @Nullable String description,
      @Nullable String message,
      Person requester,
      @Nullable Person onBehalfOf,
      @Nullable Money amount,
      @Nullable String subjectRef,
      @Nullable List<Person> approvers,
      @Nullable ReminderRule reminders,
      @Nullable Instant deadline,
      @Nullable Map<String, String> hold,
      @Nullable Map<String, @Nullable Object> data,
      Instant submittedAt,
      @Nullable String duplicateOf,
      @Nullable Via via,
      @Nullable Boolean held)
      implements Requests {}

  /// The invoice that a request was `held` for is paid (D24): the whole request once more, so that
  /// whoever asks people about it needs to remember nothing of before. Once for each invoice.
  @EventType("request.hold-released.v1")
  record HoldReleased(
      String requestId,
      String account,
      long accountVersion,
      String type,
      String externalId,
      String source,
      @Nullable String businessKey,
      int revision,
      String digest,
      String subject,
      @Nullable String description,
      @Nullable String message,
      Person requester,
      @Nullable Person onBehalfOf,
      @Nullable Money amount,
      @Nullable String subjectRef,
      @Nullable List<Person> approvers,
      @Nullable ReminderRule reminders,
      @Nullable Instant deadline,
      Map<String, String> hold,
      @Nullable Map<String, @Nullable Object> data,
      Instant submittedAt,
      @Nullable String duplicateOf,
      @Nullable Via via,
      @Nullable Person releasedBy,
      Instant releasedAt,
      @Nullable String releaseMessage)
      implements Requests {}

  /// The answer to a record we could not accept; what it repeats of that record is cut to 200
  /// characters.
  @EventType("request.rejected.v1")
  record Rejected(
      String eventId,
      String source,
      @Nullable String type,
      @Nullable String account,
      @Nullable String externalId,
      List<Violation> errors)
      implements Requests {}

  @EventType("request.approved.v1")
  record Approved(
      String requestId,
      String account,
      String type,
      String externalId,
      String source,
      int revision,
      String digest,
      String subject,
      Person requester,
      @Nullable Person decidedBy,
      Instant decidedAt,
      @Nullable String reason,
      Because because,
      String policy,
      @Nullable String subjectRef)
      implements Requests {}

  @EventType("request.refused.v1")
  record Refused(
      String requestId,
      String account,
      String type,
      String externalId,
      String source,
      int revision,
      String digest,
      String subject,
      Person requester,
      @Nullable Person decidedBy,
      Instant decidedAt,
      @Nullable String reason,
      Because because,
      String policy,
      @Nullable String subjectRef)
      implements Requests {}

  @EventType("request.changes-requested.v1")
  record ChangesRequested(
      String requestId,
      String account,
      String type,
      String externalId,
      String source,
      int revision,
      String digest,
      String subject,
      Person requester,
      @Nullable Person decidedBy,
      Instant decidedAt,
      @Nullable String reason,
      Because because,
      String policy,
      @Nullable String subjectRef)
      implements Requests {}

  @EventType("request.expired.v1")
  record Expired(
      String requestId,
      String account,
      String type,
      String externalId,
      String source,
      int revision,
      String digest,
      String subject,
      Person requester,
      @Nullable Person decidedBy,
      Instant decidedAt,
      @Nullable String reason,
      Because because,
      String policy,
      @Nullable String subjectRef)
      implements Requests {}

  /// Asks approval-service to end the approval as `CANCELLED` if it is still open. Not an outcome:
  /// that comes when its `approval.closed.v1` has said whether this or a decision was first.
  @EventType("request.cancel-requested.v1")
  record CancelRequested(
      String requestId,
      String account,
      String type,
      String externalId,
      String source,
      int revision,
      String digest,
      @Nullable Person by,
      @Nullable String reason,
      Instant at)
      implements Requests {}

  @EventType("request.cancelled.v1")
  record Cancelled(
      String requestId,
      String account,
      String type,
      String externalId,
      String source,
      int revision,
      String digest,
      String subject,
      Person requester,
      @Nullable Person cancelledBy,
      @Nullable String reason,
      Instant cancelledAt,
      @Nullable String subjectRef)
      implements Requests {}

  /// Whoever was asked and has not answered is to be reminded now (D7).
  @EventType("request.reminder-requested.v1")
  record ReminderRequested(
      String requestId,
      String account,
      int revision,
      @Nullable Person by,
      @Nullable String message,
      Instant at)
      implements Requests {}

  /// What had ended waits again: an operator reopened its approval (N11).
  @EventType("request.reopened.v1")
  record Reopened(
      String requestId,
      String account,
      String type,
      String externalId,
      String source,
      int revision,
      String digest,
      String subject,
      Person requester,
      @Nullable Person by,
      @Nullable String reason,
      Instant at,
      @Nullable String subjectRef)
      implements Requests {}

  /// What was approved has been carried out: its platform said so (B8). Never before [Approved],
  /// and once. Whoever it was asked for is told as well, so he is in it.
  @EventType("request.released.v1")
  record Released(
      String requestId,
      String account,
      String type,
      String externalId,
      String source,
      int revision,
      String digest,
      String subject,
      Person requester,
      @Nullable Person onBehalfOf,
      @Nullable Person releasedBy,
      Instant releasedAt,
      @Nullable String message,
      @Nullable String subjectRef)
      implements Requests {}

  @EventType("request.state.v1")
  record State(
      String requestId,
      String account,
      String type,
      String externalId,
      String source,
      Status status,
      int revision,
      String digest,
      String subject,
      Person requester,
      @Nullable Money amount,
      @Nullable String subjectRef,
      Instant submittedAt,
      @Nullable Person decidedBy,
      @Nullable Instant decidedAt,
      @Nullable String reason,
      @Nullable Because because,
      @Nullable String duplicateOf,
      @Nullable Instant releasedAt,
      @Nullable Map<String, String> hold,
      @Nullable Instant holdReleasedAt)
      implements Requests {}
}
