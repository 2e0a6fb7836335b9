package dev.aval.notification.absence.kafka;

import dev.aval.contracts.EventType;
import dev.aval.notification.absence.Absence;
import dev.aval.notification.absence.Delegation;
import dev.aval.notification.absence.StandIns;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What we read of `aval.delegations`.
sealed interface DelegationMessage {
  Absence toAbsence(long seq);

  @EventType("delegation.changed.v1")
  record Changed(Person person, List<Fields> delegations) implements DelegationMessage {
    @Override
    public Absence toAbsence(long seq) {
      var all = delegations.stream().map(Fields::toDelegation).toList();
      return new Absence(StandIns.fold(person.email()), seq, all);
    }
  }

  record Person(String email, @Nullable String name, @Nullable String locale) {}

  record Fields(
      Person deputy,
      Instant from,
      Instant until,
      @Nullable List<String> types,
      @Nullable String account) {
    Delegation toDelegation() {
      return new Delegation(
          deputy.email(),
          deputy.name(),
          deputy.locale(),
          from,
          until,
          Objects.requireNonNullElse(types, List.of()),
          account);
    }
  }
}
