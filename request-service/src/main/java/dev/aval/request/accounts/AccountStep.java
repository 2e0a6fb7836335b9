package dev.aval.request.accounts;

import dev.aval.request.requests.Cause;
import java.util.Optional;
import java.util.function.Function;

/// Something asked of one account. `decide` may run again when somebody else was faster.
public record AccountStep(
    String code, Optional<Cause> cause, Function<Optional<Account>, AccountOutcome> decide) {}
