package dev.aval.platform.messaging;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A record to send. Headers travel as UTF-8 texts, because every Kafka client can read those.
///
/// @param payload the body; `null` deletes the key on a compacted topic
@SuppressWarnings("ArrayRecordComponent") // bytes are handed through, never compared
public record Outgoing(
    String topic, String key, Map<String, String> headers, byte @Nullable [] payload) {}
