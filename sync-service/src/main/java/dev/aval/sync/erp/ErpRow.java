package dev.aval.sync.erp;

import org.jspecify.annotations.Nullable;

/// One record of the ERP.
public sealed interface ErpRow {
  record Good(ErpContact contact) implements ErpRow {}

  /// Kept aside with the reason; the rest goes on. The reason names fields, never what is in them.
  ///
  /// @param where the line or id by which a human finds it
  /// @param externalId where even that could not be read: null
  record Bad(String where, @Nullable String externalId, Flaw why) implements ErpRow {}
}
