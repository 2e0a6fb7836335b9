package dev.aval.request.reminding.web;

import dev.aval.contracts.Body;
import dev.aval.contracts.EventTypes;
import dev.aval.contracts.Limits;
import dev.aval.contracts.Requests;
import dev.aval.contracts.Schemas;
import dev.aval.platform.web.Fault;
import dev.aval.platform.web.Problem;
import dev.aval.request.reminding.RemindAnswer;
import dev.aval.request.reminding.Reminding;
import dev.aval.request.requests.Actor;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// `POST /api/requests/{id}/reminders` (or `/remind`, as the event), with `{message}` or nothing:
/// 202; 429 with `Retry-After` when somebody has just asked for one, 409 when nobody is waited for
/// any more.
@RestController
class ReminderController {
  private static final String ASKED = EventTypes.of(Requests.ReminderRequested.class);

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
    var bytes = body.readNBytes(Limits.BODY_BYTES + 1);
    if (bytes.length == 0) return answer(reminding.remind(actor, id, null));
    return switch (Body.read(bytes)) {
      case Body.Unreadable(var why) ->
          bad(List.of(new Fault(why.pointer(), why.code(), why.message())));
      case Body.Readable(var tree) -> {
        var faults = faults(tree);
        yield faults.isEmpty() ? answer(reminding.remind(actor, id, message(tree))) : bad(faults);
      }
    };
  }

  /// By the rules of the event that it becomes.
  private static List<Fault> faults(JsonNode tree) {
    if (!(tree instanceof ObjectNode given)) {
      return List.of(new Fault("", "type", "Expected an object"));
    }
    var unknown = given.propertyNames().stream().filter(it -> !it.equals("message")).findFirst();
    return unknown
        .map(it -> List.of(new Fault("/" + it, "unknown-field", "Expected nothing but a message")))
        .orElseGet(() ->
            Schemas.violations(ASKED, tree).stream()
                .filter(it -> it.pointer().equals("/message"))
                .map(it -> new Fault(it.pointer(), it.code(), it.message()))
                .toList());
  }

  private static @Nullable String message(JsonNode tree) {
    return Optional.ofNullable(tree.get("message"))
        .map(JsonNode::stringValue)
        .filter(it -> !it.isBlank())
        .orElse(null);
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

  private static ResponseEntity<?> bad(List<Fault> why) {
    return Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "invalid", "The body cannot be accepted")
        .faults(why)
        .response();
  }
}
