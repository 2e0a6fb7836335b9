package dev.aval.approval.operating.web;

import dev.aval.approval.deciding.Approval.Closed;
import dev.aval.approval.deciding.Approval.Known;
import dev.aval.approval.deciding.Approval.Pending;
import dev.aval.approval.deciding.Approval.Settling;
import dev.aval.approval.operating.Act;
import dev.aval.approval.operating.ActOutcome.Done;
import dev.aval.approval.operating.ActOutcome.Refusal;
import dev.aval.approval.operating.ActOutcome.Refused;
import dev.aval.approval.operating.Explaining;
import dev.aval.approval.operating.Operating;
import dev.aval.approval.operating.Piles;
import dev.aval.approval.operating.Waiting;
import dev.aval.platform.security.Person;
import jakarta.validation.Valid;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// What operators see and do, from clients of their own.
@RestController
class OperatingController {
  private static final int PAGE = 100;

  private final Operating operating;
  private final Explaining explaining;
  private final Piles piles;

  OperatingController(Operating operating, Explaining explaining, Piles piles) {
    this.operating = operating;
    this.explaining = explaining;
    this.piles = piles;
  }

  /// @param unasked nobody is there to ask
  /// @param nextUnasked the `unaskedToken` of the following page; null behind the last one
  /// @param nextOldest the same for `oldestToken`
  record Lists(
      List<Piles.Line> unasked,
      @Nullable String nextUnasked,
      List<Piles.Line> oldest,
      @Nullable String nextOldest) {}

  /// Where it stands after the act; for the rest see `/waiting`.
  record After(String approvalId, String status, List<String> asked, Instant at) {
    static After of(Known it) {
      var status =
          switch (it) {
            case Pending _ -> "PENDING";
            case Settling _ -> "SETTLING";
            case Closed closed -> closed.ending().outcome().name();
          };
      return new After(it.request().requestId(), status, it.asked(), it.at());
    }
  }

  @GetMapping("/api/operations")
  Lists lists(
      @RequestParam(required = false) @Nullable String unaskedToken,
      @RequestParam(required = false) @Nullable String oldestToken) {
    var unasked = piles.unasked(Tokens.place(unaskedToken), PAGE);
    var oldest = piles.oldest(Tokens.place(oldestToken), PAGE);
    return new Lists(unasked.lines(), Tokens.next(unasked), oldest.lines(), Tokens.next(oldest));
  }

  @GetMapping("/api/approvals/{approvalId}/waiting")
  Waiting waiting(@PathVariable String approvalId) {
    return explaining
        .explain(approvalId)
        .orElseThrow(() -> Refusals.of(Refusal.NOT_FOUND).exception());
  }

  @PostMapping("/api/approvals/{approvalId}/reassignments")
  ResponseEntity<?> reassign(
      @PathVariable String approvalId, @RequestBody ActBodies.Reassignment body, Person operator) {
    return act(approvalId, operator, body.act());
  }

  @PostMapping("/api/approvals/{approvalId}/skips")
  ResponseEntity<?> skip(
      @PathVariable String approvalId, @RequestBody ActBodies.Skip body, Person operator) {
    return act(approvalId, operator, body.act());
  }

  @PostMapping("/api/approvals/{approvalId}/outcomes")
  ResponseEntity<?> force(
      @PathVariable String approvalId, @Valid @RequestBody ActBodies.Force body, Person operator) {
    return act(approvalId, operator, body.act());
  }

  @PostMapping("/api/approvals/{approvalId}/resendings")
  ResponseEntity<?> resend(
      @PathVariable String approvalId, @RequestBody ActBodies.Because body, Person operator) {
    return act(approvalId, operator, body.resend());
  }

  @PostMapping("/api/approvals/{approvalId}/reopenings")
  ResponseEntity<?> reopen(
      @PathVariable String approvalId, @RequestBody ActBodies.Because body, Person operator) {
    return act(approvalId, operator, body.reopen());
  }

  private ResponseEntity<?> act(String approvalId, Person operator, Act act) {
    return switch (operating.act(approvalId, Operators.of(operator), act)) {
      case Done it -> ResponseEntity.status(HttpStatus.CREATED).body(After.of(it.approval()));
      case Refused(var reason) -> Refusals.of(reason).response();
    };
  }
}
