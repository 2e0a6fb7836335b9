package dev.aval.notification.telling.kafka;

import dev.aval.contracts.EventType;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What we read of `aval.sync`: what operators have to look at, and what is over.
sealed interface AlarmEvent {
  String alarmId();

  String system();

  String alarm();

  Instant at();

  @EventType("alarm.raised.v1")
  record Raised(
      String alarmId,
      String system,
      String alarm,
      @Nullable String account,
      @Nullable String externalId,
      @Nullable String run,
      String detail,
      Instant at)
      implements AlarmEvent {}

  @EventType("alarm.cleared.v1")
  record Cleared(String alarmId, String system, String alarm, Instant at) implements AlarmEvent {}
}
