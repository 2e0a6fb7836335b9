package dev.aval.request.requests;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Somebody wants those reminded now who have not answered (D7).
public record Nudge(@Nullable Person by, @Nullable String message, Instant at) {
  /// At most one in so long, whoever asks for it.
  public static final Duration QUIET = Duration.ofHours(4);
}
