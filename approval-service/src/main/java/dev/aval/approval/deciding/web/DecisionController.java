package dev.aval.approval.deciding.web;

import dev.aval.approval.deciding.Actor.SignedIn;
import dev.aval.approval.deciding.Approval.Known;
import dev.aval.approval.deciding.Deciding;
import dev.aval.approval.deciding.Decision;
import dev.aval.approval.deciding.Evidence;
import dev.aval.approval.deciding.Evidence.Channel;
import dev.aval.approval.deciding.Ruling;
import dev.aval.approval.deciding.Ruling.Accepted;
import dev.aval.approval.deciding.Ruling.AlreadyRecorded;
import dev.aval.approval.deciding.Ruling.Refused;
import dev.aval.approval.deciding.Ruling.TooLate;
import dev.aval.platform.security.Person;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.Objects;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// Decisions of people who signed in, from clients of their own.
@RestController
class DecisionController {
  private final Deciding deciding;
  private final Clock clock;

  DecisionController(Deciding deciding, Clock clock) {
    this.deciding = deciding;
    this.clock = clock;
  }

  @PostMapping("/api/approvals/{approvalId}/decisions")
  ResponseEntity<?> decide(
      @PathVariable String approvalId,
      @Valid @RequestBody DecisionBody body,
      Person person,
      HttpServletRequest request) {
    var decision =
        new Decision(
            approvalId,
            new SignedIn(person.email(), person.operator()),
            body.decision(),
            Objects.requireNonNullElse(body.reason(), ""),
            body.revision(),
            Objects.requireNonNullElse(body.digest(), ""),
            evidence(person, request));
    return answer(deciding.decide(decision));
  }

  /// Takes the last answer back while the policy allows it (N7).
  @DeleteMapping("/api/approvals/{approvalId}/decisions/mine")
  ResponseEntity<?> undo(@PathVariable String approvalId, Person person) {
    return answer(deciding.undo(approvalId, new SignedIn(person.email(), person.operator())));
  }

  private static ResponseEntity<?> answer(Ruling ruling) {
    return switch (ruling) {
      case Accepted it -> answer(HttpStatus.CREATED, (Known) it.transition().next());
      case AlreadyRecorded(var approval) -> answer(HttpStatus.OK, approval);
      case TooLate(var approval) -> Refusals.tooLate(approval).response();
      case Refused(var reason) -> Refusals.of(reason).response();
    };
  }

  private static ResponseEntity<?> answer(HttpStatus status, Known approval) {
    return ResponseEntity.status(status).body(DecisionAnswer.of(approval));
  }

  private Evidence evidence(Person person, HttpServletRequest request) {
    var agent = request.getHeader(HttpHeaders.USER_AGENT);
    return Evidence.of(Channel.API, null, null, request.getRemoteAddr(), agent)
        .signedIn(person.signedInAt(), clock.instant());
  }
}
