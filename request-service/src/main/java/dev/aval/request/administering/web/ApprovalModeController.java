package dev.aval.request.administering.web;

import dev.aval.request.mode.ApprovalMode;
import dev.aval.request.requests.Actor;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// `PUT /api/accounts/{code}/approval-mode`. Turning it off takes some seconds.
@RestController
class ApprovalModeController {
  private final ApprovalMode mode;

  ApprovalModeController(ApprovalMode mode) {
    this.mode = mode;
  }

  record ModeBody(@NotNull @Nullable Boolean approvalMode) {}

  record ModeView(boolean approvalMode, long version) {}

  @PutMapping("/api/accounts/{code}/approval-mode")
  ResponseEntity<?> turn(
      Actor actor, @PathVariable String code, @Valid @RequestBody ModeBody body) {
    boolean on = Boolean.TRUE.equals(body.approvalMode());
    return AccountAnswers.of(
        mode.turn(actor, code, on), it -> new ModeView(it.approvalMode(), it.version()));
  }
}
