package dev.aval.approval.reviewing.web;

import dev.aval.approval.reviewing.Reviewing;
import dev.aval.platform.security.Caller;
import dev.aval.platform.web.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ApprovalController {
  private final Reviewing reviewing;

  ApprovalController(Reviewing reviewing) {
    this.reviewing = reviewing;
  }

  @GetMapping("/api/approvals/{approvalId}")
  ResponseEntity<?> approval(@PathVariable String approvalId, Caller caller) {
    var view = reviewing.see(approvalId, Actors.of(caller));
    return view.isPresent()
        ? ResponseEntity.ok(ApprovalBody.of(view.get()))
        : Problem.of(HttpStatus.NOT_FOUND, "no-such-approval", "There is no such approval")
            .response();
  }
}
