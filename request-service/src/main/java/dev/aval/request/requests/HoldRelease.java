package dev.aval.request.requests;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The invoice that a request is held for is paid (D24).
///
/// @param invoice null where whoever says so means the one it is held for now
/// @param by who said so; null where a platform did and named nobody
public record HoldRelease(
    @Nullable String invoice, @Nullable Person by, @Nullable String message, Instant at) {
  HoldRelease of(String paid) {
    return new HoldRelease(paid, by, message, at);
  }

  boolean isOf(@Nullable String other) {
    return invoice != null && invoice.equals(other);
  }
}
