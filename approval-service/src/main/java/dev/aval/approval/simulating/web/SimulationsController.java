package dev.aval.approval.simulating.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.aval.approval.drafting.Drafting.Author;
import dev.aval.approval.drafting.Shelved;
import dev.aval.approval.simulating.Attempt;
import dev.aval.approval.simulating.Simulating;
import dev.aval.approval.simulating.SimulationOutcome;
import dev.aval.approval.simulating.SimulationOutcome.Refusal;
import dev.aval.platform.security.Person;
import dev.aval.platform.web.Fault;
import dev.aval.platform.web.Problem;
import jakarta.validation.Valid;
import java.util.Objects;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// "This request, today: who is asked, and why?" Nothing is kept of the question.
@RestController
class SimulationsController {
  private final Simulating simulating;

  SimulationsController(Simulating simulating) {
    this.simulating = simulating;
  }

  @PostMapping("/api/policies/simulations")
  ResponseEntity<?> simulate(Person person, @Valid @RequestBody SimulationBody body) {
    var who = new dev.aval.approval.requests.Person(person.email(), person.name(), null);
    var author = new Author(who, person.operator());
    var attempt = attempt(body);
    return answer(
        body.requestId() == null
            ? simulating.simulate(author, body.trial(who), attempt)
            : simulating.simulate(author, body.requestId(), attempt));
  }

  private static Optional<Attempt> attempt(SimulationBody body) {
    return Optional.ofNullable(body.draft())
        .map(it ->
            new Attempt(
                Boolean.TRUE.equals(it.platform())
                    ? Shelved.PLATFORM
                    : Objects.requireNonNullElse(body.account(), ""),
                it.policyId(),
                it.policy().toString().getBytes(UTF_8)));
  }

  private static ResponseEntity<?> answer(SimulationOutcome outcome) {
    return switch (outcome) {
      case SimulationOutcome.Foreseen(var it) -> ResponseEntity.ok(ForecastBody.of(it));
      case SimulationOutcome.Faulty(var flaws) ->
          Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "invalid", "The draft is not sound")
              .faults(
                  flaws.stream()
                      .map(it -> new Fault("/draft/policy" + it.pointer(), it.code(), it.message()))
                      .toList())
              .response();
      case SimulationOutcome.Refused(var why) -> refused(why).response();
    };
  }

  private static Problem refused(Refusal reason) {
    return switch (reason) {
      case NOT_FOUND ->
          Problem.of(HttpStatus.NOT_FOUND, "nothing-there", "There is no such account or request");
      case NOT_ALLOWED ->
          Problem.of(
              HttpStatus.FORBIDDEN, "not-allowed", "Members only ask about requests of their own");
    };
  }
}
