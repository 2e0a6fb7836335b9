package dev.aval.platform.messaging;

import dev.aval.platform.outbox.Origin;
import java.time.Instant;

/// One event as a handler sees it: the envelope was checked and the body read into the consumer's
/// own record.
///
/// @param key the Kafka key, the empty text where the record had none that is UTF-8
/// @param source `ce_source`, who published it
/// @param type `ce_type`
/// @param time `ce_time`, or the broker's time where the publisher gave none
public record Received<T>(
    String key, T event, Origin origin, String source, String type, Instant time) {}
