package dev.aval.request.requests.mongo;

import dev.aval.contracts.Because;
import dev.aval.contracts.Requests;
import dev.aval.contracts.Status;
import dev.aval.request.requests.HoldRelease;
import dev.aval.request.requests.Request;

/// Where a request stands, for readers who want no history.
final class Snapshots {
  private Snapshots() {}

  static Requests.State of(Request request) {
    var facts = request.facts();
    var asked = facts.asked();
    var end = request instanceof Request.Concluded it ? it.conclusion() : null;
    return new Requests.State(
        facts.requestId(),
        asked.account(),
        asked.type(),
        asked.externalId(),
        facts.source(),
        status(request),
        facts.revision(),
        facts.digest(),
        asked.subject(),
        Shapes.person(asked.requester()),
        Shapes.money(asked.amount()),
        asked.subjectRef(),
        facts.submittedAt(),
        end == null ? null : Shapes.orNull(end.by()),
        end == null ? null : end.at(),
        end == null ? null : end.reason(),
        end == null ? null : Because.valueOf(end.because()),
        facts.duplicateOf(),
        request instanceof Request.Approved it && it.release() != null ? it.release().at() : null,
        Shapes.texts(asked.hold()),
        facts.holdRelease().map(HoldRelease::at).orElse(null));
  }

  /// Outside, a request that is called back is pending until that is certain.
  private static Status status(Request request) {
    return switch (request) {
      case Request.Pending _, Request.Cancelling _ -> Status.PENDING;
      case Request.Approved _ -> Status.APPROVED;
      case Request.Refused _ -> Status.REFUSED;
      case Request.ChangesRequested _ -> Status.CHANGES_REQUESTED;
      case Request.Cancelled _ -> Status.CANCELLED;
      case Request.Expired _ -> Status.EXPIRED;
    };
  }
}
