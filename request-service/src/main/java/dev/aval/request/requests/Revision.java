package dev.aval.request.requests;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// An earlier version of a request, kept to be looked at (B11-B13).
///
/// @param changesWanted who asked for changes to it, and which; null where it was replaced unasked
public record Revision(
    int revision,
    String digest,
    String fingerprint,
    Submission asked,
    Instant submittedAt,
    @Nullable Conclusion changesWanted) {}
