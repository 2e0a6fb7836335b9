package dev.aval.platform.outbox;

import java.util.function.Function;

/// The full state, told on a compacted topic after each commit that has events.
record Snapshot<S>(String topic, Function<S, Object> wire) {}
