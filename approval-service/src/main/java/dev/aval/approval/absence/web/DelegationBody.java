package dev.aval.approval.absence.web;

import dev.aval.approval.absence.Wish;
import dev.aval.approval.requests.Person;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A delegation as it is sent.
///
/// @param person who is away; the caller, where nobody is named
/// @param from now, where nothing is said
record DelegationBody(
    @Nullable Person person,
    @Nullable Person deputy,
    @Nullable Instant from,
    @Nullable Instant until,
    @Nullable Set<String> types,
    @Nullable String account,
    @Nullable String note) {
  Wish wish(Instant now) {
    return new Wish(
        null,
        deputy,
        Objects.requireNonNullElse(from, now),
        until,
        Objects.requireNonNullElse(types, Set.of()),
        account,
        note);
  }
}
