package dev.aval.platform.duework;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The place of somebody whose turn has not come.
///
/// @param before who stands right before him
/// @param holder the token of whoever has that one in hand
/// @param again when to look again
record Turn(String before, @Nullable String holder, Instant again) {}
