package dev.aval.platform.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A line of the timeline component.
///
/// @param tone wait, good, bad or quiet
public record TimelineEntry(Instant at, String text, @Nullable String detail, String tone) {}
