package dev.aval.notification.absence.kafka;

import dev.aval.contracts.EventType;
import dev.aval.notification.absence.Absence;
import dev.aval.notification.absence.Delegation;
import dev.aval.notification.absence.Heard;
import dev.aval.notification.absence.Someone;
import dev.aval.notification.absence.StandIns;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What we read of `aval.delegations`.
sealed interface DelegationMessage {
  Heard toHeard(long seq);

  @EventType("delegation.changed.v1")
  record Changed(Person person, List<Fields> delegations, Instant at) implements DelegationMessage {
    @Override
    public Heard toHeard(long seq) {
      var all = delegations.stream().map(Fields::toDelegation).toList();
      return new Heard(
          new Someone(person.email(), person.name(), person.locale()),
          new Absence(StandIns.fold(person.email()), seq, all),
          at);
    }
  }

  record Person(String email, @Nullable String name, @Nullable String locale) {}

  /// Times are kept to the millisecond, and compared as they were kept.
  record Fields(
      String id,
      Person deputy,
      Instant from,
      Instant until,
      @Nullable List<String> types,
      @Nullable String account,
      @Nullable List<String> except) {
    Delegation toDelegation() {
      return new Delegation(
          id,
          deputy.email(),
          deputy.name(),
          deputy.locale(),
          from.truncatedTo(ChronoUnit.MILLIS),
          until.truncatedTo(ChronoUnit.MILLIS),
          Objects.requireNonNullElse(types, List.of()),
          account,
          Objects.requireNonNullElse(except, List.of()));
    }
  }
}
