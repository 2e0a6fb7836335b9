package dev.aval.notification.telling.kafka;

import dev.aval.contracts.EventType;
import dev.aval.notification.telling.kafka.Parts.Person;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What we read of `aval.requests`: final outcomes, for the requester, and that what was approved
/// is released; and whether it waits for a payment, before anybody else is told anything.
sealed interface RequestEvent {
  String requestId();

  String account();

  int revision();

  String subject();

  Person requester();

  @EventType("request.submitted.v1")
  record Submitted(
      String requestId,
      String account,
      String source,
      int revision,
      String subject,
      Person requester,
      @Nullable Map<String, String> hold,
      @Nullable Boolean held)
      implements RequestEvent {
    /// The one to be paid before anybody is asked. Whoever orders by a link is not told, as in
    /// [ApprovalEvent.Opened#cameByOrderLink].
    @Nullable String unpaid() {
      return Boolean.TRUE.equals(held) && hold != null && !source.equals("/aval/link-service")
          ? hold.get("invoice")
          : null;
    }
  }

  /// An answer, or what stands for one.
  sealed interface Decided extends RequestEvent {
    @Nullable Person decidedBy();

    Instant decidedAt();

    @Nullable String reason();

    String because();

    String outcome();
  }

  @EventType("request.approved.v1")
  record Approved(
      String requestId,
      String account,
      int revision,
      String subject,
      Person requester,
      @Nullable Person decidedBy,
      Instant decidedAt,
      @Nullable String reason,
      String because)
      implements Decided {
    @Override
    public String outcome() {
      return "APPROVED";
    }
  }

  @EventType("request.refused.v1")
  record Refused(
      String requestId,
      String account,
      int revision,
      String subject,
      Person requester,
      @Nullable Person decidedBy,
      Instant decidedAt,
      @Nullable String reason,
      String because)
      implements Decided {
    @Override
    public String outcome() {
      return "REFUSED";
    }
  }

  @EventType("request.changes-requested.v1")
  record ChangesRequested(
      String requestId,
      String account,
      int revision,
      String subject,
      Person requester,
      @Nullable Person decidedBy,
      Instant decidedAt,
      @Nullable String reason,
      String because)
      implements Decided {
    @Override
    public String outcome() {
      return "CHANGES_REQUESTED";
    }
  }

  @EventType("request.expired.v1")
  record Expired(
      String requestId,
      String account,
      int revision,
      String subject,
      Person requester,
      Instant decidedAt,
      String because)
      implements RequestEvent {}

  @EventType("request.cancelled.v1")
  record Cancelled(
      String requestId,
      String account,
      int revision,
      String subject,
      Person requester,
      @Nullable Person cancelledBy,
      @Nullable String reason,
      Instant cancelledAt)
      implements RequestEvent {}

  @EventType("request.released.v1")
  record Released(
      String requestId,
      String account,
      int revision,
      String subject,
      Person requester,
      @Nullable Person onBehalfOf,
      @Nullable Person releasedBy,
      @Nullable String message,
      Instant releasedAt)
      implements RequestEvent {}
}
