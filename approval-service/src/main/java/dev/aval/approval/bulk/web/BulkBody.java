package dev.aval.approval.bulk.web;

import dev.aval.approval.bulk.Pile;
import dev.aval.approval.deciding.Choice;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// One answer to at most 200, each as it was listed.
record BulkBody(
    @NotNull @Size(min = 1, max = Pile.MOST) List<@Valid @NotNull Item> decisions,
    @NotNull Choice decision,
    @Nullable String reason) {
  record Item(@NotBlank String approvalId, @NotNull Integer revision, @Nullable String digest) {
    Pile.Listed listed() {
      return new Pile.Listed(approvalId, revision, Objects.requireNonNullElse(digest, ""));
    }
  }

  /// What has to be changed is a matter of each.
  @AssertTrue(message = "Many are approved or refused together")
  boolean isDecisionForMany() {
    return decision != Choice.REQUEST_CHANGES;
  }
}
