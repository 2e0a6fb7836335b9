package dev.aval.request.cancelling.web;

import dev.aval.contracts.Inbox;
import dev.aval.platform.web.Problem;
import dev.aval.platform.web.TextBody;
import dev.aval.request.cancelling.CancelAnswer;
import dev.aval.request.cancelling.Cancelling;
import dev.aval.request.requests.Actor;
import dev.aval.request.requests.Status;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/// `POST /api/requests/{id}/cancel`, with `{reason}` or nothing: 202, because whether it was in
/// time is known only when the approval has answered.
@RestController
class CancelController {
  private final Cancelling cancelling;
  private final TextBody reasons = new TextBody(Inbox.Cancel.class, "reason");

  CancelController(Cancelling cancelling) {
    this.cancelling = cancelling;
  }

  record Called(String requestId, Status status) {}

  @PostMapping("/api/requests/{id}/cancel")
  ResponseEntity<?> cancel(Actor actor, @PathVariable String id, InputStream body)
      throws IOException {
    return reasons.read(body, reason -> answer(cancelling.cancel(actor, id, reason.orElse(null))));
  }

  private static ResponseEntity<?> answer(CancelAnswer answer) {
    return switch (answer) {
      case CancelAnswer.Taken(var request) ->
          ResponseEntity.accepted().body(new Called(request.facts().requestId(), request.status()));
      case CancelAnswer.NotFound() ->
          Problem.of(HttpStatus.NOT_FOUND, "no-such-request", "There is no such request")
              .response();
      case CancelAnswer.NotAllowed() ->
          Problem.of(HttpStatus.FORBIDDEN, "not-yours", "This request is not yours to cancel")
              .response();
      case CancelAnswer.TooLate(var objections) ->
          Problem.of(HttpStatus.CONFLICT, "not-pending", "This request is not pending any more")
              .detail(objections.getFirst().message())
              .response();
    };
  }
}
