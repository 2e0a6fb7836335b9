package dev.aval.notification.webhooks;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What became of a call so far: a line of an endpoint's log.
///
/// @param at when it was last tried
/// @param answer the HTTP status of the last try; null when there was none
/// @param why what was wrong with it
public record Line(
    String id,
    Call call,
    Status status,
    int attempts,
    @Nullable Integer answer,
    @Nullable String why,
    Instant at) {
  public enum Status {
    DELIVERED,
    WAITING,
    FAILED
  }
}
