package dev.aval.request.revising.web;

import dev.aval.contracts.EventTypes;
import dev.aval.contracts.Inbox;
import dev.aval.contracts.Limits;
import dev.aval.platform.web.Fault;
import dev.aval.platform.web.Problem;
import dev.aval.request.browsing.Browsing;
import dev.aval.request.intake.Answer;
import dev.aval.request.intake.Envelope;
import dev.aval.request.requests.Actor;
import dev.aval.request.requests.Objection;
import dev.aval.request.requests.Status;
import dev.aval.request.revising.Revising;
import dev.aval.request.revising.RevisionAnswer;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/// `POST /api/requests/{id}/revisions` (or `/revise`, as the event): the body of a submission,
/// whole; the same again changes nothing. 409 when the request neither waits nor is to be changed.
@RestController
class RevisionController {
  private static final String REVISE = EventTypes.of(Inbox.Revise.class);

  private final Revising revising;
  private final Browsing browsing;

  RevisionController(Revising revising, Browsing browsing) {
    this.revising = revising;
    this.browsing = browsing;
  }

  record Taken(String requestId, int revision, Status status) {}

  @PostMapping({"/api/requests/{id}/revisions", "/api/requests/{id}/revise"})
  ResponseEntity<?> revise(Actor actor, @PathVariable String id, InputStream body)
      throws IOException {
    var bytes = body.readNBytes(Limits.BODY_BYTES + 1);
    var seen = browsing.find(actor, id);
    if (seen.isEmpty()) return answer(new RevisionAnswer.NotFound());
    return switch (RevisionBody.of(bytes, seen.get().facts().asked())) {
      case RevisionBody.Another(var why) ->
          Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "invalid", "This is another request")
              .faults(why)
              .response();
      case RevisionBody.Whole(var whole) -> answer(revise(actor, id, whole));
    };
  }

  private RevisionAnswer revise(Actor actor, String id, byte[] whole) {
    return revising.revise(
        actor,
        id,
        known ->
            new Envelope(
                known.facts().source(),
                REVISE,
                whole,
                Revising.sender(actor),
                Optional.empty(),
                Optional.empty()));
  }

  private static ResponseEntity<?> answer(RevisionAnswer answer) {
    return switch (answer) {
      case RevisionAnswer.Handed(Answer.Taken(var request)) ->
          ResponseEntity.accepted()
              .body(
                  new Taken(
                      request.facts().requestId(), request.facts().revision(), request.status()));
      case RevisionAnswer.Handed(Answer.Rejected rejected) -> problem(rejected).response();
      case RevisionAnswer.Handed(Answer.SeenBefore()) ->
          throw new IllegalStateException("Expected no record behind an HTTP call, but saw one");
      case RevisionAnswer.Handed(Answer.Deferred()) ->
          Problem.of(
                  HttpStatus.SERVICE_UNAVAILABLE,
                  "account-changing",
                  "The approval mode of the account is being turned off; try again in a moment")
              .header(HttpHeaders.RETRY_AFTER, "3")
              .response();
      case RevisionAnswer.NotFound() ->
          Problem.of(HttpStatus.NOT_FOUND, "no-such-request", "There is no such request")
              .response();
      case RevisionAnswer.NotAllowed() ->
          Problem.of(HttpStatus.FORBIDDEN, "not-yours", "This request is not yours to revise")
              .response();
    };
  }

  private static Problem problem(Answer.Rejected rejected) {
    var first = rejected.objections().getFirst();
    return switch (first.code()) {
      case Objection.NOT_PENDING ->
          Problem.of(HttpStatus.CONFLICT, first.code(), "This request is not open any more")
              .detail(first.message());
      case Objection.TOO_MANY_REVISIONS ->
          Problem.of(HttpStatus.CONFLICT, first.code(), "There are too many revisions")
              .detail(first.message());
      case "too-large" ->
          Problem.of(HttpStatus.CONTENT_TOO_LARGE, first.code(), "The body is too large");
      case "empty", "not-json" ->
          Problem.of(HttpStatus.BAD_REQUEST, first.code(), "The body is not JSON");
      default ->
          Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "invalid", "The revision cannot be accepted")
              .faults(
                  rejected.objections().stream()
                      .map(it -> new Fault(it.pointer(), it.code(), it.message()))
                      .toList());
    };
  }
}
