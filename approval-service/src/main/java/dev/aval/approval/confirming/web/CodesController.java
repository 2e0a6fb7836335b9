package dev.aval.approval.confirming.web;

import dev.aval.approval.confirming.Confirming;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// Makes a code for notification-service when it writes the mail, so that none lies on a topic.
@RestController
class CodesController {
  record Wanted(@NotBlank String challenge) {}

  /// Nothing when no answer waits for it any more.
  record Made(@Nullable String code) {}

  private final Confirming confirming;

  CodesController(Confirming confirming) {
    this.confirming = confirming;
  }

  @PostMapping("/internal/codes")
  Made mint(@RequestBody @Valid Wanted wanted) {
    return new Made(confirming.mint(wanted.challenge()).orElse(null));
  }
}
