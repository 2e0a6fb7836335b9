package dev.aval.request.gates;

import java.time.Instant;

/// A pending request that holds a gate shut.
///
/// @param kind the request's type
public record Blocker(String requestId, String kind, String subject, Instant since) {}
