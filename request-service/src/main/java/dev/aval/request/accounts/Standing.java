package dev.aval.request.accounts;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// As much of an account as a request is judged under. However many members it has, this is small.
///
/// @param held the approval mode is on
/// @param closingUntil somebody is turning it off
/// @param deadlineDays what holds for a request that names no deadline; null: nothing
public record Standing(
    long version, boolean held, @Nullable Instant closingUntil, @Nullable Integer deadlineDays) {
  public boolean closing(Instant now) {
    return closingUntil != null && now.isBefore(closingUntil);
  }

  public @Nullable Instant deadlineFrom(Instant now) {
    return deadlineDays == null ? null : now.plus(Duration.ofDays(deadlineDays));
  }
}
