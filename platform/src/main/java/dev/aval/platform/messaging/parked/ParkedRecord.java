package dev.aval.platform.messaging.parked;

import dev.aval.platform.messaging.InboundRecord;
import dev.aval.platform.messaging.Reason;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A record set aside, and what became of it.
///
/// @param id `<topic>-<partition>-<offset>`
/// @param whole false where the body was too long for a document and lies on the dead-letter topic
///   only
/// @param settled who ended the wait, when and how; null while it lasts
record ParkedRecord(
    String id,
    InboundRecord record,
    boolean whole,
    @Nullable String key,
    Reason reason,
    Instant at,
    ParkedStatus status,
    @Nullable Settled settled) {

  record Settled(String by, Instant at, @Nullable String reason) {}
}
