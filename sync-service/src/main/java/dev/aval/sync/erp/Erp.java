package dev.aval.sync.erp;

import java.time.Duration;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/// An ERP as it was set up.
///
/// @param system names it; ids are unique under that name only
/// @param at when the daily run begins, in UTC (no hour is skipped or comes twice)
/// @param changesEvery how often changes alone are read between; null: never
public record Erp(
    String system, LocalTime at, @Nullable Duration changesEvery, ErpConnector connector) {}
