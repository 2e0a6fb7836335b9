package dev.aval.link.reviewlinks.web;

import dev.aval.link.reviewlinks.Invitation;
import dev.aval.link.reviewlinks.Minted;
import dev.aval.link.reviewlinks.Minted.Fresh;
import dev.aval.link.reviewlinks.Minted.TooLate;
import dev.aval.link.reviewlinks.Minting;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// Mints links for notification-service. The only answer in the system that carries tokens.
@RestController
class MintingController {
  record Batch(@NotEmpty @Size(max = 1000) List<@Valid Wanted> links) {}

  record Wanted(
      @NotBlank String approvalId,
      @Positive int revision,
      @NotBlank @Email String email,
      @Nullable String name,
      @Nullable String locale,
      @Nullable Instant expiresAt) {
    Invitation invitation() {
      return new Invitation(approvalId, revision, email, name, locale, expiresAt);
    }
  }

  record Answers(List<Answer> links) {}

  /// Either `url`, or `refused` with the outcome that came first, `SUPERSEDED` or `RELEASED`.
  record Answer(String approvalId, String email, @Nullable String url, @Nullable String refused) {}

  private final Minting minting;
  private final LinkUrls urls;

  MintingController(Minting minting, LinkUrls urls) {
    this.minting = minting;
    this.urls = urls;
  }

  @PostMapping("/internal/links")
  Answers mint(@RequestBody @Valid Batch batch) {
    var minted = minting.mint(batch.links().stream().map(Wanted::invitation).toList());
    return new Answers(minted.stream().map(this::answer).toList());
  }

  private Answer answer(Minted minted) {
    var to = minted.invitation();
    return switch (minted) {
      case Fresh it -> new Answer(to.approvalId(), to.email(), urls.of(it.token()), null);
      case TooLate it -> new Answer(to.approvalId(), to.email(), null, it.death().word());
    };
  }
}
