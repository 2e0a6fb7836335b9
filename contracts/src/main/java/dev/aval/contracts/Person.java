package dev.aval.contracts;

import org.jspecify.annotations.Nullable;

/// Somebody, known by e-mail address; `locale` is a BCP 47 tag such as `fr` or `en-GB`.
public record Person(String email, @Nullable String name, @Nullable String locale) {}
