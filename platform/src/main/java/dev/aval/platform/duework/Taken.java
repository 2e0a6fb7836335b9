package dev.aval.platform.duework;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/// Tasks held under one token.
///
/// @param since when each was due before it was taken
record Taken<T>(String token, List<Task<T>> tasks, Map<String, Instant> since) {}
