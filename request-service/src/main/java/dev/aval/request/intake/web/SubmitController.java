package dev.aval.request.intake.web;

import dev.aval.contracts.EventTypes;
import dev.aval.contracts.Inbox;
import dev.aval.contracts.Limits;
import dev.aval.platform.web.Problem;
import dev.aval.request.intake.Answer;
import dev.aval.request.intake.Envelope;
import dev.aval.request.intake.Intake;
import dev.aval.request.mode.Pause;
import dev.aval.request.requests.Actor;
import dev.aval.request.requests.Person;
import dev.aval.request.requests.Status;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/// `POST /api/requests`: the inbox over HTTP. The same body, checks and identity; the source is the
/// caller. `externalId` makes it idempotent; `Idempotency-Key` stands in for it where there is
/// none.
@RestController
class SubmitController {
  private static final String SUBMIT = EventTypes.of(Inbox.Submit.class);

  private static final Duration BETWEEN = Duration.ofMillis(250);
  private static final int TRIES = 8;
  private static final Problem NOT_NOW =
      Problem.of(
              HttpStatus.SERVICE_UNAVAILABLE,
              "account-changing",
              "The approval mode of the account is being turned off; try again in a moment")
          .header(HttpHeaders.RETRY_AFTER, "3");

  private final Intake intake;
  private final Pause pause;

  SubmitController(Intake intake, Pause pause) {
    this.intake = intake;
    this.pause = pause;
  }

  record Taken(String requestId, Status status) {}

  @PostMapping("/api/requests")
  ResponseEntity<?> submit(
      Actor actor, @RequestHeader("Idempotency-Key") Optional<String> key, InputStream body)
      throws IOException {
    var bytes = body.readNBytes(Limits.BODY_BYTES + 1);
    var envelope =
        new Envelope(actor.source(), SUBMIT, bytes, sender(actor), key, Optional.empty());
    return switch (takeOrWait(envelope)) {
      case Answer.Taken(var request) -> {
        String id = request.facts().requestId();
        yield ResponseEntity.accepted()
            .location(URI.create("/api/requests/" + id))
            .body(new Taken(id, request.status()));
      }
      case Answer.Deferred() -> NOT_NOW.response();
      case Answer.Rejected rejected -> RejectedProblem.of(rejected).response();
      case Answer.SeenBefore() ->
          throw new IllegalStateException("Expected no record behind an HTTP call, but saw one");
    };
  }

  /// Turning an approval mode off takes a few seconds: shorter than most callers' patience.
  private Answer takeOrWait(Envelope envelope) {
    var answer = intake.take(envelope);
    for (int i = 0; i < TRIES && answer instanceof Answer.Deferred; i++) {
      pause.sleep(BETWEEN);
      answer = intake.take(envelope);
    }
    return answer;
  }

  /// A person asks for himself, whatever the body says.
  private static Optional<Person> sender(Actor actor) {
    return actor instanceof Actor.Individual(var who, _) ? Optional.of(who) : Optional.empty();
  }
}
