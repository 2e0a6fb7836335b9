package dev.aval.request.requests;

import java.util.Optional;
import java.util.function.Function;

/// Something asked of one request. `decide` may run again when somebody else was faster.
public record Step(
    String requestId, Optional<Cause> cause, Function<Optional<Request>, Outcome> decide) {}
