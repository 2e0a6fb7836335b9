package dev.aval.sync.erp;

import org.jspecify.annotations.Nullable;

/// A file, as handed over.
///
/// @param id tells one upload of a name from the next
/// @param full a declared snapshot: who is absent from it is absent from the ERP
/// @param cursor where reading it begins
/// @param repeats what was taken with the very same content before something else was, in words:
///   reading it is refused, lest an old state come back
public record Delivery(String id, boolean full, String cursor, @Nullable String repeats) {
  public Delivery(String id, boolean full, String cursor) {
    this(id, full, cursor, null);
  }
}
