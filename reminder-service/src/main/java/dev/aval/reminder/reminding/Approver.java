package dev.aval.reminder.reminding;

import org.jspecify.annotations.Nullable;

/// Somebody who was asked and has not answered.
public record Approver(
    String email, @Nullable String name, @Nullable String locale, @Nullable String zone) {}
