package dev.aval.approval.deciding.web;

import dev.aval.approval.deciding.Choice;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/// A decision as it is sent: about what was seen.
record DecisionBody(
    @NotNull Choice decision,
    @Nullable String reason,
    @NotNull Integer revision,
    @Nullable String digest) {}
