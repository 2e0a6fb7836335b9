package dev.aval.request.releasing.web;

import dev.aval.contracts.Inbox;
import dev.aval.platform.web.Problem;
import dev.aval.platform.web.TextBody;
import dev.aval.request.releasing.ReleaseAnswer;
import dev.aval.request.releasing.Releasing;
import dev.aval.request.requests.Actor;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/// `POST /api/requests/{id}/release`, with `{message}` or nothing: 202, also when it had been
/// released before; 409 while it is not approved.
@RestController
class ReleaseController {
  private final Releasing releasing;
  private final TextBody messages = new TextBody(Inbox.Release.class, "message");

  ReleaseController(Releasing releasing) {
    this.releasing = releasing;
  }

  record Told(String requestId) {}

  @PostMapping("/api/requests/{id}/release")
  ResponseEntity<?> release(Actor actor, @PathVariable String id, InputStream body)
      throws IOException {
    return messages.read(
        body, message -> answer(releasing.release(actor, id, message.orElse(null))));
  }

  private static ResponseEntity<?> answer(ReleaseAnswer answer) {
    return switch (answer) {
      case ReleaseAnswer.Released(var request) ->
          ResponseEntity.accepted().body(new Told(request.facts().requestId()));
      case ReleaseAnswer.NotFound() ->
          Problem.of(HttpStatus.NOT_FOUND, "no-such-request", "There is no such request")
              .response();
      case ReleaseAnswer.NotAllowed() ->
          Problem.of(HttpStatus.FORBIDDEN, "not-yours", "This request is not yours to release")
              .response();
      case ReleaseAnswer.NotApproved(var objections) ->
          Problem.of(HttpStatus.CONFLICT, "not-approved", "This request is not approved")
              .detail(objections.getFirst().message())
              .response();
    };
  }
}
