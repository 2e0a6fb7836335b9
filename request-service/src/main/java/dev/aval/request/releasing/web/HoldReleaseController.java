package dev.aval.request.releasing.web;

import dev.aval.contracts.Inbox;
import dev.aval.platform.web.Problem;
import dev.aval.platform.web.TextBody;
import dev.aval.request.releasing.HoldReleaseAnswer;
import dev.aval.request.releasing.HoldReleasing;
import dev.aval.request.requests.Actor;
import dev.aval.request.requests.Objection;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/// `POST /api/requests/{id}/hold-release`, with `{invoice, message}` or nothing: 202, also when it
/// had been released before; 409 where it is not held for that invoice, or has ended.
@RestController
class HoldReleaseController {
  private static final String INVOICE = "invoice";
  private static final String MESSAGE = "message";

  private final HoldReleasing releasing;
  private final TextBody texts = new TextBody(Inbox.HoldRelease.class, INVOICE, MESSAGE);

  HoldReleaseController(HoldReleasing releasing) {
    this.releasing = releasing;
  }

  record Told(String requestId) {}

  @PostMapping("/api/requests/{id}/hold-release")
  ResponseEntity<?> release(Actor actor, @PathVariable String id, InputStream body)
      throws IOException {
    return texts.readAll(
        body, it -> answer(releasing.release(actor, id, it.get(INVOICE), it.get(MESSAGE))));
  }

  private static ResponseEntity<?> answer(HoldReleaseAnswer answer) {
    return switch (answer) {
      case HoldReleaseAnswer.Released(var request) ->
          ResponseEntity.accepted().body(new Told(request.facts().requestId()));
      case HoldReleaseAnswer.NotFound() ->
          Problem.of(HttpStatus.NOT_FOUND, "no-such-request", "There is no such request")
              .response();
      case HoldReleaseAnswer.NotAllowed() ->
          Problem.of(HttpStatus.FORBIDDEN, "not-yours", "This hold is not yours to release")
              .response();
      case HoldReleaseAnswer.NotHeld(var objections) -> refused(objections.getFirst());
    };
  }

  private static ResponseEntity<?> refused(Objection why) {
    var title =
        why.code().equals(Objection.NOT_HELD)
            ? "This request is not held for this invoice"
            : "This request is not pending any more";
    return Problem.of(HttpStatus.CONFLICT, why.code(), title).detail(why.message()).response();
  }
}
