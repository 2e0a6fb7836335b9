package dev.aval.reminder.reminding.kafka;

import dev.aval.contracts.EventType;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What we read of the events on `aval.requests`.
sealed interface RequestEvent {
  /// An approval has the id of its request.
  @EventType("request.reminder-requested.v1")
  record ReminderRequested(String requestId, int revision, @Nullable String message, Instant at)
      implements RequestEvent {}
}
