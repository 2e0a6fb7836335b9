package dev.aval.notification.absence;

import org.jspecify.annotations.Nullable;

/// Whoever is away, as the event names him.
public record Someone(String email, @Nullable String name, @Nullable String locale) {}
