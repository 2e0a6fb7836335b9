package dev.aval.request.intake;

import dev.aval.request.requests.Submission;
import org.jspecify.annotations.Nullable;

/// As much as could be made out of what a body speaks of.
public record Named(@Nullable String account, @Nullable String type, @Nullable String externalId) {
  static Named of(Submission asked) {
    return new Named(asked.account(), asked.type(), asked.externalId());
  }
}
