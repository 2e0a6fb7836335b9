package dev.aval.request.requests;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Who ended a request, when, and why.
///
/// @param because the kind of end, such as `DECISION` or `MODE_OFF`; approval-service's word
/// @param policy the rules it was judged by, `<id>@<version>`
public record Conclusion(
    @Nullable Person by, Instant at, @Nullable String reason, String because, String policy) {}
