package dev.aval.contracts;

import org.jspecify.annotations.Nullable;

/// Somebody who is asked to decide; `zone` is an IANA name, for dates as that person reads them.
/// `why` says what made him an approver, `onBehalfOf` whose place he takes.
public record Approver(
    String email,
    @Nullable String name,
    @Nullable String locale,
    @Nullable String zone,
    @Nullable String why,
    @Nullable String onBehalfOf) {}
