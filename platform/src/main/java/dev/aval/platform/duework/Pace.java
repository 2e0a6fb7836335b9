package dev.aval.platform.duework;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/// How fast one kind of work is done, see [DueWorkBuilder].
record Pace(int batch, Duration lease, int rounds, Duration patience, BooleanSupplier open) {}
