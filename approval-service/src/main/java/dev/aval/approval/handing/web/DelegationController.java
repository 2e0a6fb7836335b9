package dev.aval.approval.handing.web;

import dev.aval.approval.deciding.Actor.SignedIn;
import dev.aval.approval.deciding.Approval.Pending;
import dev.aval.approval.deciding.Counting;
import dev.aval.approval.deciding.Ruling.Accepted;
import dev.aval.approval.deciding.Ruling.AlreadyRecorded;
import dev.aval.approval.deciding.Ruling.Refused;
import dev.aval.approval.deciding.Ruling.TooLate;
import dev.aval.approval.deciding.web.Refusals;
import dev.aval.approval.handing.Handing;
import dev.aval.approval.handing.Handover;
import dev.aval.approval.planning.Approver;
import dev.aval.platform.security.Person;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// Asks somebody else to answer this one as well (B17).
@RestController
class DelegationController {
  private final Handing handing;

  DelegationController(Handing handing) {
    this.handing = handing;
  }

  /// @param to an e-mail address
  record DelegationBody(@Nullable String to, @Nullable String message) {}

  /// @param waitsFor addresses of all whose answer is wanted now
  record DelegationAnswer(String approvalId, int revision, List<String> waitsFor) {
    static DelegationAnswer of(Pending it) {
      var asked = Counting.of(it.live()).waitsFor().stream().map(Approver::email).toList();
      return new DelegationAnswer(it.request().requestId(), it.live().revision().number(), asked);
    }
  }

  @PostMapping("/api/approvals/{approvalId}/delegations")
  ResponseEntity<?> delegate(
      @PathVariable String approvalId, @RequestBody DelegationBody body, Person person) {
    var handover =
        new Handover(
            approvalId,
            new SignedIn(person.email(), person.operator()),
            Objects.requireNonNullElse(body.to(), ""),
            Objects.requireNonNullElse(body.message(), ""));
    return switch (handing.hand(handover)) {
      case Accepted it -> answer(HttpStatus.CREATED, (Pending) it.transition().next());
      case AlreadyRecorded(var it) -> answer(HttpStatus.OK, (Pending) it);
      case TooLate(var approval) -> Refusals.tooLate(approval).response();
      case Refused(var reason) -> Refusals.of(reason).response();
    };
  }

  private static ResponseEntity<?> answer(HttpStatus status, Pending it) {
    return ResponseEntity.status(status).body(DelegationAnswer.of(it));
  }
}
