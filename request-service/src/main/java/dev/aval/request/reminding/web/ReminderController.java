package dev.aval.request.reminding.web;

import dev.aval.contracts.Inbox;
import dev.aval.platform.web.Problem;
import dev.aval.platform.web.TextBody;
import dev.aval.request.reminding.RemindAnswer;
import dev.aval.request.reminding.Reminding;
import dev.aval.request.requests.Actor;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/// `POST /api/requests/{id}/reminders` (or `/remind`, as the event), with `{message}` or nothing:
/// 202; 429 with `Retry-After` when somebody has just asked for one, 409 when nobody is waited for
/// any more, or nobody yet.
@RestController
class ReminderController {
  private final TextBody messages = new TextBody(Inbox.Remind.class, "message");
  private final Reminding reminding;
  private final Clock clock;

  ReminderController(Reminding reminding, Clock clock) {
    this.reminding = reminding;
    this.clock = clock;
  }

  record Asked(String requestId) {}

  @PostMapping({"/api/requests/{id}/reminders", "/api/requests/{id}/remind"})
  ResponseEntity<?> remind(Actor actor, @PathVariable String id, InputStream body)
      throws IOException {
    return messages.read(
        body, message -> answer(reminding.remind(actor, id, message.orElse(null))));
  }

  private ResponseEntity<?> answer(RemindAnswer answer) {
    return switch (answer) {
      case RemindAnswer.Asked(var request) ->
          ResponseEntity.accepted().body(new Asked(request.facts().requestId()));
      case RemindAnswer.NotFound() ->
          Problem.of(HttpStatus.NOT_FOUND, "no-such-request", "There is no such request")
              .response();
      case RemindAnswer.NotAllowed() ->
          Problem.of(HttpStatus.FORBIDDEN, "not-yours", "This request is not yours to remind of")
              .response();
      case RemindAnswer.Held() ->
          Problem.of(HttpStatus.CONFLICT, "held", "Nobody was asked yet")
              .detail("It is held for an unpaid invoice")
              .response();
      case RemindAnswer.TooLate() ->
          Problem.of(HttpStatus.CONFLICT, "not-pending", "This request is not pending any more")
              .response();
      case RemindAnswer.TooSoon(var from) -> tooSoon(from);
    };
  }

  private ResponseEntity<?> tooSoon(Instant from) {
    long seconds = Math.max(1, Duration.between(clock.instant(), from).toSeconds());
    return Problem.of(HttpStatus.TOO_MANY_REQUESTS, "too-soon", "They were reminded a moment ago")
        .detail("Possible again from " + from)
        .header(HttpHeaders.RETRY_AFTER, Long.toString(seconds))
        .response();
  }
}
