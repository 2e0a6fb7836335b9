package dev.aval.platform.outbox;

import org.jspecify.annotations.Nullable;

/// What caused a change. Together, topic and seq make consuming idempotent: an aggregate applies a
/// pair once.
///
/// @param seq `ce_seq` of the record's aggregate, or the offset where the publisher counts none
/// @param eventId `ce_id`, the `ce_causationid` of what follows
/// @param traceparent W3C trace context, passed on to what follows
public record Origin(String topic, long seq, String eventId, @Nullable String traceparent) {}
