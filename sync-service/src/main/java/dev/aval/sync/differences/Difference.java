package dev.aval.sync.differences;

import dev.aval.sync.erp.ErpContact;
import org.jspecify.annotations.Nullable;

/// What is different about one contact, until it is dealt with, and as a record of the run.
///
/// @param contactId see `KnownContact`
/// @param now what the ERP says; null where it says nothing any more
public record Difference(String contactId, Kind kind, @Nullable ErpContact now) {
  public enum Kind {
    NEW,
    CHANGED,
    /// There, but not active any more.
    LEFT,
    /// There again.
    RETURNED,
    MISSING,
    /// The same as before, but nobody has dealt with it for good: not shown.
    RECHECK
  }
}
