package dev.aval.sync.erp;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// @param time the ERP's own clock, where it tells
/// @param credentialsUntil when ours end, where that is known
public record Health(@Nullable Instant time, @Nullable Instant credentialsUntil) {}
