package dev.aval.notification.telling;

import org.jspecify.annotations.Nullable;

/// Why somebody is asked who was not asked at first. `because` is the word of approval-service:
/// `STAGE`, `DELEGATED`, ...; people are given by their names, and left out where we know none.
///
/// @param by who asked him
/// @param standsInFor whose place he takes
/// @param words what `by` wrote to him
public record Why(
    String because, @Nullable String by, @Nullable String standsInFor, @Nullable String words) {}
