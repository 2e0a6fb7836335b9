package dev.aval.request.requests;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// An operator made the approval of one revision wait again.
public record Reopening(int revision, @Nullable Person by, @Nullable String reason, Instant at) {}
