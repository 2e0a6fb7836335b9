package dev.aval.request.requests;

import org.jspecify.annotations.Nullable;

/// The record that made something happen; what it did once it never does again.
///
/// @param stream where `seq` only ever grows: one aggregate's events, or one partition
public record Cause(String stream, long seq, String eventId, @Nullable String traceparent) {}
