package dev.aval.contracts;

import java.time.Instant;

/// A pending request that holds a gate shut.
public record Blocker(String requestId, String type, String subject, Instant since) {}
