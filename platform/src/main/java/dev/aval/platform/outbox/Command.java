package dev.aval.platform.outbox;

import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// One decision to take on one aggregate, which is empty when it does not exist yet.
///
/// `decide` must be pure: it runs again when somebody else was faster, and it may run on the thread
/// of another caller.
///
/// @param origin the event that asks for it; an aggregate takes each (topic, seq) once. `null` for
///   a command of a person or client, which is always decided
public record Command<S, R>(
    String id, @Nullable Origin origin, Function<Optional<S>, Change<S, R>> decide) {}
