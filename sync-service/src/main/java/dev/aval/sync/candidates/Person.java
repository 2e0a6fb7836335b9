package dev.aval.sync.candidates;

import org.jspecify.annotations.Nullable;

public record Person(String email, @Nullable String name) {}
