package dev.aval.request.requests;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What an approved request asked for has been carried out (B8).
///
/// @param by who said so; null where a platform did and named nobody
public record Release(@Nullable Person by, @Nullable String message, Instant at) {}
