package dev.aval.approval.absence.mongo;

import dev.aval.approval.absence.Absence;
import dev.aval.approval.absence.Delegation;
import dev.aval.approval.requests.Person;
import dev.aval.contracts.Delegations;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// All delegations of a person as the world reads them.
final class OnTheWire {
  private OnTheWire() {}

  static Delegations of(Absence it, Instant at) {
    return new Delegations.Changed(
        person(it.person()),
        it.open(at).stream().map(OnTheWire::delegation).toList(),
        orNull(it.deputy()),
        at);
  }

  private static Delegations.Delegation delegation(Delegation it) {
    return new Delegations.Delegation(
        it.id(),
        person(it.deputy()),
        it.from(),
        it.until(),
        it.types().isEmpty() ? null : it.types().stream().sorted().toList(),
        it.account(),
        it.note(),
        orNull(it.by()),
        it.source(),
        it.except().isEmpty() ? null : it.except().stream().sorted().toList());
  }

  private static dev.aval.contracts.Person person(Person it) {
    return new dev.aval.contracts.Person(it.email(), it.name(), it.locale());
  }

  private static dev.aval.contracts.@Nullable Person orNull(@Nullable Person it) {
    return it == null ? null : person(it);
  }
}
