package dev.aval.reminder.reminding;

import org.jspecify.annotations.Nullable;

/// What somebody who asks for a reminder wants said with it.
public record Words(@Nullable String text) {}
