package dev.aval.request.gates.kafka;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// As much of any event on `aval.requests` as a gate needs; each event has one of the times.
record RequestEvent(
    String requestId,
    String account,
    @Nullable String type,
    @Nullable String subject,
    @Nullable String subjectRef,
    @Nullable Instant submittedAt,
    @Nullable Instant decidedAt,
    @Nullable Instant cancelledAt,
    @Nullable Instant at) {}
