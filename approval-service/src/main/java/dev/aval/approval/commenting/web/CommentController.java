package dev.aval.approval.commenting.web;

import dev.aval.approval.commenting.Commenting;
import dev.aval.approval.commenting.Remark;
import dev.aval.approval.deciding.Actor.SignedIn;
import dev.aval.approval.deciding.Approval.Pending;
import dev.aval.approval.deciding.Ruling.Accepted;
import dev.aval.approval.deciding.Ruling.AlreadyRecorded;
import dev.aval.approval.deciding.Ruling.Refused;
import dev.aval.approval.deciding.Ruling.TooLate;
import dev.aval.approval.deciding.web.Refusals;
import dev.aval.platform.security.Person;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// Comments of people who signed in, from clients of their own (Z5).
@RestController
class CommentController {
  private final Commenting commenting;

  CommentController(Commenting commenting) {
    this.commenting = commenting;
  }

  /// @param asks the requester is asked for an answer
  record CommentBody(@Nullable String text, @Nullable Boolean asks) {}

  @PostMapping("/api/approvals/{approvalId}/comments")
  ResponseEntity<?> comment(
      @PathVariable String approvalId, @RequestBody CommentBody body, Person person) {
    var remark =
        new Remark(
            approvalId,
            new SignedIn(person.email(), person.operator()),
            Objects.requireNonNullElse(body.text(), ""),
            Boolean.TRUE.equals(body.asks()));
    return switch (commenting.comment(remark)) {
      case Accepted it -> answer(HttpStatus.CREATED, (Pending) it.transition().next());
      case AlreadyRecorded(var it) -> answer(HttpStatus.OK, (Pending) it);
      case TooLate(var approval) -> Refusals.tooLate(approval).response();
      case Refused(var reason) -> Refusals.of(reason).response();
    };
  }

  private static ResponseEntity<?> answer(HttpStatus status, Pending it) {
    return ResponseEntity.status(status).body(CommentAnswer.of(it));
  }
}
