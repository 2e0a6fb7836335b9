package dev.aval.sync.overseeing.web;

import dev.aval.sync.contacts.Conflict;
import dev.aval.sync.contacts.KnownContact;
import dev.aval.sync.erp.ErpContact;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A contact of whom it is not sure who he is: what was known beside what the ERP says now.
record ConflictView(
    String externalId,
    @Nullable Conflict why,
    Instant firstSeenAt,
    Described known,
    @Nullable Described claimed) {
  record Described(
      String client, @Nullable String code, @Nullable String name, @Nullable String email) {
    static Described of(ErpContact it) {
      return new Described(it.clientCode(), it.code(), it.name(), it.email());
    }
  }

  static ConflictView of(KnownContact it) {
    var claimed = it.claimed();
    return new ConflictView(
        it.says().externalId(),
        it.conflict(),
        it.firstSeenAt(),
        Described.of(it.says()),
        claimed == null ? null : Described.of(claimed));
  }
}
