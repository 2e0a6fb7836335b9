package dev.aval.request.gates.web;

import dev.aval.platform.web.Problem;
import dev.aval.request.gates.Asking;
import dev.aval.request.requests.Actor;
import dev.aval.request.requests.Request;
import java.time.Instant;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// `GET /api/gates?account=&subjectRef=`, or `/api/gates/{subjectRef}?account=`: may this ticket be
/// closed, this invoice be paid?
@RestController
class GatesController {
  private final Asking asking;

  GatesController(Asking asking) {
    this.asking = asking;
  }

  /// @param requests those of the pending that the caller may see
  record GateView(boolean open, boolean blocked, List<BlockerView> requests) {}

  record BlockerView(String requestId, String type, String subject, Instant since) {
    static BlockerView of(Request request) {
      var facts = request.facts();
      var asked = facts.asked();
      return new BlockerView(facts.requestId(), asked.type(), asked.subject(), facts.submittedAt());
    }
  }

  @GetMapping("/api/gates")
  ResponseEntity<?> asked(
      Actor actor, @RequestParam String account, @RequestParam String subjectRef) {
    return gate(actor, account, subjectRef);
  }

  @GetMapping("/api/gates/{subjectRef}")
  ResponseEntity<?> named(
      Actor actor, @RequestParam String account, @PathVariable String subjectRef) {
    return gate(actor, account, subjectRef);
  }

  private ResponseEntity<?> gate(Actor actor, String account, String subjectRef) {
    var answer = asking.ask(actor, account, subjectRef);
    return answer.isPresent()
        ? ResponseEntity.ok(view(answer.get()))
        : Problem.of(HttpStatus.NOT_FOUND, "no-such-account", "There is no such account")
            .response();
  }

  private static GateView view(Asking.Answer answer) {
    var blocked = answer.blocked();
    return new GateView(!blocked, blocked, answer.shown().stream().map(BlockerView::of).toList());
  }
}
