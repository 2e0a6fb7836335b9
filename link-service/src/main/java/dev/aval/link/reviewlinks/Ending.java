package dev.aval.link.reviewlinks;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How an approval, or one revision of it, came to its end; kept to kill its links and to explain
/// it.
///
/// The outcome is the word of approval-service: `APPROVED`, `REFUSED`, ...
public record Ending(
    String approvalId, int revision, String outcome, @Nullable String by, Instant at) {}
