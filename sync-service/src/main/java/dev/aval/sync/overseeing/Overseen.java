package dev.aval.sync.overseeing;

import dev.aval.sync.runs.Reconciliation;
import java.util.Optional;

/// One ERP as it was set up, and what is being done about it.
///
/// @param handsOver it is not asked: a delivery is what begins its runs
/// @param baseline whether people whom its first run found wait for a word about all of them
public record Overseen(
    String system, boolean handsOver, Optional<Reconciliation> now, boolean baseline) {}
