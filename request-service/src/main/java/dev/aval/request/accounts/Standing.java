package dev.aval.request.accounts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// As much of an account as a request is judged under. However many members it has, this is small.
///
/// @param held the approval mode is on
/// @param closingUntil somebody is turning it off
public record Standing(long version, boolean held, @Nullable Instant closingUntil) {
  public boolean closing(Instant now) {
    return closingUntil != null && now.isBefore(closingUntil);
  }
}
