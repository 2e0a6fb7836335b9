package dev.aval.notification.webhooks;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What calls are signed with, `whsec_…` as Standard Webhooks writes it.
///
/// @param until when it is signed with no more; null while it is the newest
public record Secret(String value, @Nullable Instant until) {
  boolean signsAt(Instant now) {
    return until == null || now.isBefore(until);
  }

  @Override
  public String toString() {
    return "Secret[***]";
  }
}
