package dev.aval.request.requests.mongo;

import dev.aval.contracts.Because;
import dev.aval.contracts.Requests;
import dev.aval.request.requests.Facts;
import dev.aval.request.requests.HoldRelease;
import dev.aval.request.requests.Release;
import dev.aval.request.requests.Reopening;
import dev.aval.request.requests.Request;
import dev.aval.request.requests.RequestEvent;
import java.util.Objects;

/// What happened, in the words of the contract.
final class RequestWire {
  private RequestWire() {}

  static Requests of(RequestEvent event) {
    return switch (event) {
      case RequestEvent.Submitted(var facts) -> submitted(facts);
      case RequestEvent.CancelRequested(var facts, var wanted) ->
          new Requests.CancelRequested(
              facts.requestId(),
              facts.asked().account(),
              facts.asked().type(),
              facts.asked().externalId(),
              facts.source(),
              facts.revision(),
              facts.digest(),
              Shapes.orNull(wanted.by()),
              wanted.reason(),
              wanted.at());
      case RequestEvent.ReminderRequested(var facts, var nudge) ->
          new Requests.ReminderRequested(
              facts.requestId(),
              facts.asked().account(),
              facts.revision(),
              Shapes.orNull(nudge.by()),
              nudge.message(),
              nudge.at());
      case RequestEvent.Reopened(var facts, var reopening) -> reopened(facts, reopening);
      case RequestEvent.Released(var facts, var release) -> released(facts, release);
      case RequestEvent.HoldReleased(var facts, var release) -> holdReleased(facts, release);
      case RequestEvent.Concluded(var request) -> concluded(request);
    };
  }

  private static Requests reopened(Facts facts, Reopening reopening) {
    var asked = facts.asked();
    return new Requests.Reopened(
        facts.requestId(),
        asked.account(),
        asked.type(),
        asked.externalId(),
        facts.source(),
        facts.revision(),
        facts.digest(),
        asked.subject(),
        Shapes.person(asked.requester()),
        Shapes.orNull(reopening.by()),
        reopening.reason(),
        reopening.at(),
        asked.subjectRef());
  }

  private static Requests released(Facts facts, Release release) {
    var asked = facts.asked();
    return new Requests.Released(
        facts.requestId(),
        asked.account(),
        asked.type(),
        asked.externalId(),
        facts.source(),
        facts.revision(),
        facts.digest(),
        asked.subject(),
        Shapes.person(asked.requester()),
        Shapes.orNull(asked.onBehalfOf()),
        Shapes.orNull(release.by()),
        release.at(),
        release.message(),
        asked.subjectRef());
  }

  private static Requests submitted(Facts facts) {
    var asked = facts.asked();
    return new Requests.Submitted(
        facts.requestId(),
        asked.account(),
        facts.accountVersion(),
        asked.type(),
        asked.externalId(),
        facts.source(),
        asked.businessKey(),
        facts.revision(),
        facts.digest(),
        asked.subject(),
        asked.description(),
        asked.message(),
        Shapes.person(asked.requester()),
        Shapes.orNull(asked.onBehalfOf()),
        Shapes.money(asked.amount()),
        asked.subjectRef(),
        asked.approvers().isEmpty()
            ? null
            : asked.approvers().stream().map(Shapes::person).toList(),
        Shapes.reminders(asked.reminders()),
        asked.deadline(),
        Shapes.texts(asked.hold()),
        Shapes.tree(asked.data()),
        facts.submittedAt(),
        facts.duplicateOf(),
        Shapes.via(asked.via()),
        facts.unpaid().isPresent() ? true : null);
  }

  private static Requests holdReleased(Facts facts, HoldRelease release) {
    var asked = facts.asked();
    return new Requests.HoldReleased(
        facts.requestId(),
        asked.account(),
        facts.accountVersion(),
        asked.type(),
        asked.externalId(),
        facts.source(),
        asked.businessKey(),
        facts.revision(),
        facts.digest(),
        asked.subject(),
        asked.description(),
        asked.message(),
        Shapes.person(asked.requester()),
        Shapes.orNull(asked.onBehalfOf()),
        Shapes.money(asked.amount()),
        asked.subjectRef(),
        asked.approvers().isEmpty()
            ? null
            : asked.approvers().stream().map(Shapes::person).toList(),
        Shapes.reminders(asked.reminders()),
        asked.deadline(),
        Objects.requireNonNull(Shapes.texts(asked.hold())),
        Shapes.tree(asked.data()),
        facts.submittedAt(),
        facts.duplicateOf(),
        Shapes.via(asked.via()),
        Shapes.orNull(release.by()),
        release.at(),
        release.message());
  }

  private static Requests concluded(Request.Concluded request) {
    var facts = request.facts();
    var asked = facts.asked();
    var end = request.conclusion();
    var requester = Shapes.person(asked.requester());
    var by = Shapes.orNull(end.by());
    return switch (request) {
      case Request.Approved _ ->
          new Requests.Approved(
              facts.requestId(),
              asked.account(),
              asked.type(),
              asked.externalId(),
              facts.source(),
              facts.revision(),
              facts.digest(),
              asked.subject(),
              requester,
              by,
              end.at(),
              end.reason(),
              Because.valueOf(end.because()),
              end.policy(),
              asked.subjectRef());
      case Request.Refused _ ->
          new Requests.Refused(
              facts.requestId(),
              asked.account(),
              asked.type(),
              asked.externalId(),
              facts.source(),
              facts.revision(),
              facts.digest(),
              asked.subject(),
              requester,
              by,
              end.at(),
              end.reason(),
              Because.valueOf(end.because()),
              end.policy(),
              asked.subjectRef());
      case Request.ChangesRequested _ ->
          new Requests.ChangesRequested(
              facts.requestId(),
              asked.account(),
              asked.type(),
              asked.externalId(),
              facts.source(),
              facts.revision(),
              facts.digest(),
              asked.subject(),
              requester,
              by,
              end.at(),
              end.reason(),
              Because.valueOf(end.because()),
              end.policy(),
              asked.subjectRef());
      case Request.Expired _ ->
          new Requests.Expired(
              facts.requestId(),
              asked.account(),
              asked.type(),
              asked.externalId(),
              facts.source(),
              facts.revision(),
              facts.digest(),
              asked.subject(),
              requester,
              by,
              end.at(),
              end.reason(),
              Because.valueOf(end.because()),
              end.policy(),
              asked.subjectRef());
      case Request.Cancelled _ ->
          new Requests.Cancelled(
              facts.requestId(),
              asked.account(),
              asked.type(),
              asked.externalId(),
              facts.source(),
              facts.revision(),
              facts.digest(),
              asked.subject(),
              requester,
              by,
              end.reason(),
              end.at(),
              asked.subjectRef());
    };
  }
}
