package dev.aval.sync.overseeing.web;

import dev.aval.sync.differences.Difference;
import dev.aval.sync.erp.ErpContact;
import org.jspecify.annotations.Nullable;

/// What a run found about one contact.
///
/// @param client and the rest: as the ERP said it; null for who is missing
record DifferenceView(
    String contact,
    Difference.Kind kind,
    @Nullable String client,
    @Nullable String name,
    @Nullable String email,
    ErpContact.@Nullable State state) {
  static DifferenceView of(Difference it) {
    var now = it.now();
    return now == null
        ? new DifferenceView(it.contactId(), it.kind(), null, null, null, null)
        : new DifferenceView(
            it.contactId(), it.kind(), now.clientCode(), now.name(), now.email(), now.state());
  }
}
