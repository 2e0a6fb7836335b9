package dev.aval.request.requests;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Somebody calls a request back.
public record Cancellation(@Nullable Person by, @Nullable String reason, Instant at) {}
