package dev.aval.sync.erp;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A part of what an ERP holds.
///
/// @param rows contacts, and those that could not be read as one
/// @param read how many records of the ERP these come from, those that are no contacts included
/// @param next the cursor of the page after; null: this was the last
/// @param mark what [ErpConnector#readChanges] goes on from after a run that began with this page;
///   in the ERP's time, less what commits late (10 min at least)
/// @param total how many records there are in all, where the ERP counts them; on any page, or none
public record Page(
    List<ErpRow> rows,
    int read,
    @Nullable String next,
    @Nullable String mark,
    @Nullable Long total) {
  public Page {
    rows = List.copyOf(rows);
  }

  public Page marked(@Nullable String mark) {
    return new Page(rows, read, next, mark, total);
  }
}
