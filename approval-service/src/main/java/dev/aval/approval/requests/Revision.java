package dev.aval.approval.requests;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One version of what is shown for a request; the digest stands for all of it (N4).
///
/// `data` stays the JSON text it came as: platforms put there what they like, and keys that a
/// database would not take.
public record Revision(
    int number,
    String digest,
    String subject,
    @Nullable String description,
    @Nullable String message,
    Person requester,
    @Nullable Person onBehalfOf,
    @Nullable Money amount,
    @Nullable String data,
    Instant submittedAt) {}
