package dev.aval.approval.evidence;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Something that a service told about a request, as it told it.
///
/// @param account where the body names it and somebody looked
/// @param seq the number its publisher gave it, where he counts
/// @param at when its publisher says it happened
public record Fact(
    String requestId,
    @Nullable String account,
    String topic,
    String type,
    String eventId,
    String source,
    @Nullable Long seq,
    Instant at,
    String body) {
  /// The same event heard again has the same name.
  public String name() {
    return topic + "/" + eventId;
  }
}
