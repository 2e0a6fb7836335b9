package dev.aval.link.ordering;

import org.jspecify.annotations.Nullable;

/// Who orders, by what was typed: nobody checks it, which is why the order waits.
///
/// @param locale in which to write back
public record Requester(String email, String name, @Nullable String locale) {}
